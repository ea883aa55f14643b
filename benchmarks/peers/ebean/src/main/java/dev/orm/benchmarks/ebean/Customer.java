package dev.orm.benchmarks.ebean;

import dev.orm.benchmarks.shop.CustomerValues;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer of the shop. */
@Entity
@Table(name = "customer")
public class Customer implements CustomerValues {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    private @Nullable Long id;

    private String name = "";
    private String email = "";
    private String city = "";
    private BigDecimal balance = BigDecimal.ZERO;
    private LocalDate since = LocalDate.EPOCH;
    private int rating;

    protected Customer() {}

    @Override
    public @Nullable Long id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String email() {
        return email;
    }

    @Override
    public String city() {
        return city;
    }

    @Override
    public BigDecimal balance() {
        return balance;
    }

    @Override
    public LocalDate since() {
        return since;
    }

    @Override
    public int rating() {
        return rating;
    }

    void rate(int value) {
        rating = value;
    }
}
