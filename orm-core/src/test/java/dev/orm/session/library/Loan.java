package dev.orm.session.library;

import dev.orm.annotation.Computed;
import dev.orm.sql.Expression;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Its fee is a computation, and the reader's name comes by a relation. */
@Entity
public class Loan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne
    private @Nullable Reader reader;

    private String title = "";
    private BigDecimal perDay = new BigDecimal("0.50");
    private int days = 1;

    @Computed
    private @Nullable BigDecimal fee;

    @Computed
    private @Nullable String borrower;

    protected Loan() {}

    public Loan(Reader reader, String title) {
        this.reader = reader;
        this.title = title;
    }

    static Expression<BigDecimal> fee(Loan_ loan) {
        return loan.perDay.times(loan.days);
    }

    static Expression<String> borrower(Loan_ loan) {
        return loan.reader().fullName;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Reader getReader() {
        return reader;
    }

    public String getTitle() {
        return title;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public @Nullable BigDecimal getFee() {
        return fee;
    }

    public @Nullable String getBorrower() {
        return borrower;
    }
}
