package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;
import dev.orm.sample.catalog.BookRepository;
import dev.orm.sample.catalog.Isbn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lends books and takes them back. */
@Service
public class LendingDesk {

    private final BookRepository books;
    private final PatronRepository patrons;
    private final LoanRepository loans;
    private final ReservationRepository reservations;
    private final Clock clock;

    LendingDesk(
            BookRepository books,
            PatronRepository patrons,
            LoanRepository loans,
            ReservationRepository reservations,
            Clock clock) {
        this.books = books;
        this.patrons = patrons;
        this.loans = loans;
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Lends a book.
     *
     * @throws BookOnLoanException if somebody has it
     */
    @Transactional
    public Loan lend(Isbn isbn, long patron) {
        Book book = books.findLockedByIsbn(isbn).orElseThrow(() -> new UnknownException("book", isbn));
        if (loans.existsByBookAndReturnedOnIsNull(book)) {
            throw new BookOnLoanException(book);
        }
        return loans.save(new Loan(book, patron(patron), LocalDate.now(clock)));
    }

    /** Takes a book back. */
    @Transactional
    public void takeBack(long loan) {
        loans.findById(loan)
                .orElseThrow(() -> new UnknownException("loan", loan))
                .end(LocalDate.now(clock));
    }

    /** Notes that somebody waits for a book. */
    @Transactional
    public Reservation reserve(Isbn isbn, long patron) {
        Book book = books.findByIsbn(isbn).orElseThrow(() -> new UnknownException("book", isbn));
        return reservations.save(new Reservation(book, patron(patron)));
    }

    private Patron patron(long id) {
        return patrons.findById(id).orElseThrow(() -> new UnknownException("patron", id));
    }

    /** What should be back by now. */
    @Transactional(readOnly = true)
    public List<LoanRepository.Overdue> overdue() {
        return loans.findByReturnedOnIsNullAndDueOnBeforeOrderByDueOn(LocalDate.now(clock));
    }
}
