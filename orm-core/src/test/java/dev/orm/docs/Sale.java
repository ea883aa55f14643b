package dev.orm.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Copies of a book that were sold on a day. */
@Entity
public class Sale {

    @Id
    private Long id = 0L;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Book book;

    private LocalDate soldOn = LocalDate.EPOCH;

    private int copies;

    protected Sale() {}

    public Sale(long id, Book book, LocalDate soldOn, int copies) {
        this.id = id;
        this.book = book;
        this.soldOn = soldOn;
        this.copies = copies;
    }
}
