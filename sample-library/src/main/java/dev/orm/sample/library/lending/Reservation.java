package dev.orm.sample.library.lending;

import dev.orm.sample.catalog.Book;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** That somebody waits for a book. */
@Entity
public class Reservation {

    /** Whether the book is there. */
    public enum State {
        WAITING,
        READY
    }

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Book book;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Patron patron;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 7)
    private State state = State.WAITING;

    protected Reservation() {}

    Reservation(Book book, Patron patron) {
        this.book = book;
        this.patron = patron;
    }

    public @Nullable Long getId() {
        return id;
    }

    public Patron getPatron() {
        return patron;
    }

    public State getState() {
        return state;
    }

    void bookIsBack() {
        state = State.READY;
    }
}
