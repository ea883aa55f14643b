package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A book that somebody took home, and when it was to come back. */
@Entity
public class Loan extends AbstractAggregateRoot<Loan> {

    static final int DAYS = 28;

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Book book;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Patron patron;

    @Column(nullable = false)
    private LocalDate dueOn;

    private @Nullable LocalDate returnedOn;

    protected Loan() {}

    Loan(Book book, Patron patron, LocalDate today) {
        this.book = book;
        this.patron = patron;
        this.dueOn = today.plusDays(DAYS);
    }

    public @Nullable Long getId() {
        return id;
    }

    public Book getBook() {
        return book;
    }

    public Patron getPatron() {
        return patron;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public @Nullable LocalDate getReturnedOn() {
        return returnedOn;
    }

    /** Ends the loan; those who wait hear of it. */
    void end(LocalDate today) {
        if (returnedOn == null) {
            returnedOn = today;
            registerEvent(new BookReturned(book));
        }
    }
}
