package dev.orm.sample.library.web;

import dev.orm.sample.catalog.Isbn;
import dev.orm.sample.library.lending.Address;
import dev.orm.sample.library.lending.LendingDesk;
import dev.orm.sample.library.lending.Loan;
import dev.orm.sample.library.lending.LoanRepository;
import dev.orm.sample.library.lending.Patron;
import dev.orm.sample.library.lending.PatronRepository;
import dev.orm.sample.library.lending.Reservation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Patrons, loans and reservations. */
@RestController
public class LendingApi {

    private final LendingDesk desk;
    private final PatronRepository patrons;
    private final LoanRepository loans;

    LendingApi(LendingDesk desk, PatronRepository patrons, LoanRepository loans) {
        this.desk = desk;
        this.patrons = patrons;
        this.loans = loans;
    }

    /** Who wants to become a patron. */
    public record NewPatron(String name, String street, String city) {}

    /** Who wants which book. */
    public record Wish(String isbn, long patron) {}

    /** A row that was made, by its number. */
    public record Made(long id) {}

    /** A loan as it is shown. */
    public record LoanBody(long id, LocalDate dueOn) {}

    @PostMapping("/patrons")
    @ResponseStatus(HttpStatus.CREATED)
    public Made join(@RequestBody NewPatron body) {
        Patron patron = patrons.save(new Patron(body.name(), new Address(body.street(), body.city())));
        return new Made(Objects.requireNonNull(patron.getId()));
    }

    @PostMapping("/loans")
    @ResponseStatus(HttpStatus.CREATED)
    public LoanBody lend(@RequestBody Wish wish) {
        Loan loan = desk.lend(new Isbn(wish.isbn()), wish.patron());
        return new LoanBody(Objects.requireNonNull(loan.getId()), loan.getDueOn());
    }

    @PostMapping("/loans/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void takeBack(@PathVariable long id) {
        desk.takeBack(id);
    }

    @PostMapping("/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    public Made reserve(@RequestBody Wish wish) {
        Reservation reservation = desk.reserve(new Isbn(wish.isbn()), wish.patron());
        return new Made(Objects.requireNonNull(reservation.getId()));
    }

    @GetMapping("/loans/overdue")
    public List<LoanRepository.Overdue> overdue() {
        return desk.overdue();
    }

    @GetMapping("/loans/popularity")
    public List<LoanRepository.Popularity> popularity() {
        return loans.popularity();
    }
}
