package dev.orm.session.lending;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A loan, of which no criterion speaks. */
@Entity
public class Loan {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String reader = "";

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private @Nullable Book book;

    protected Loan() {}

    public Loan(String reader, Book book) {
        this.reader = reader;
        this.book = book;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getReader() {
        return reader;
    }

    public void setReader(String reader) {
        this.reader = reader;
    }

    public @Nullable Book getBook() {
        return book;
    }
}
