package dev.orm.spring.bank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Holds money, and what was noted about it. */
@Entity
public class Account {

    @Id
    private long id;

    @Version
    private int version;

    private long balance;

    private @Nullable String note;

    private long transfers;

    protected Account() {}

    public Account(long id, long balance) {
        this.id = id;
        this.balance = balance;
    }

    public long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public long getBalance() {
        return balance;
    }

    public void add(long amount) {
        balance += amount;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void count() {
        transfers++;
    }

    public long getTransfers() {
        return transfers;
    }
}
