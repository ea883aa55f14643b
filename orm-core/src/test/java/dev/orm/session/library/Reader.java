package dev.orm.session.library;

import dev.orm.annotation.Computed;
import dev.orm.annotation.Hybrid;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.TextExpression;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows how many loans there are without loading them. */
@Entity
public class Reader {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String firstName = "";
    private String lastName = "";
    private int age;

    @OneToMany(mappedBy = "reader", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Loan> loans = new ArrayList<>();

    @Computed
    private long loanCount;

    @Computed
    @Basic(fetch = FetchType.LAZY)
    private @Nullable String initials;

    protected Reader() {}

    public Reader(String firstName, String lastName, int age) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.age = age;
    }

    static Expression<Long> loanCount(Reader_ reader) {
        return reader.loans().count();
    }

    static TextExpression initials(Reader_ reader) {
        return reader.firstName.left(1).concat(reader.lastName.left(1));
    }

    @Hybrid
    public String getFullName() {
        return firstName + " " + lastName;
    }

    static TextExpression fullName(Reader_ reader) {
        return reader.firstName.concat(" ").concat(reader.lastName);
    }

    @Hybrid
    public boolean isAdult() {
        return age >= 18;
    }

    static Condition adult(Reader_ reader) {
        return reader.age.ge(18);
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public int getAge() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }

    public List<Loan> getLoans() {
        return loans;
    }

    public Loan borrow(String title) {
        Loan loan = new Loan(this, title);
        loans.add(loan);
        return loan;
    }

    public long getLoanCount() {
        return loanCount;
    }

    public void setLoanCount(long loanCount) {
        this.loanCount = loanCount;
    }

    public @Nullable String getInitials() {
        return initials;
    }
}
