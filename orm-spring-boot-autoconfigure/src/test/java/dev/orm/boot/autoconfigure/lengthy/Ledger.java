package dev.orm.boot.autoconfigure.lengthy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has a column whose name is longer than PostgreSQL keeps. */
@Entity
public class Ledger {

    @Id
    private long id;

    @Column(name = "the_amount_that_was_booked_before_the_books_of_the_year_were_closed")
    private long amount;

    protected Ledger() {}

    public Ledger(long id, long amount) {
        this.id = id;
        this.amount = amount;
    }

    public long getAmount() {
        return amount;
    }
}
