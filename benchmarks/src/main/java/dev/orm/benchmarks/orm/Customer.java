package dev.orm.benchmarks.orm;

import dev.orm.benchmarks.shop.CustomerValues;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer of the shop. */
@Entity
public class Customer implements CustomerValues {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "customer_seq")
    private @Nullable Long id;

    private String name = "";
    private String email = "";
    private String city = "";
    private BigDecimal balance = BigDecimal.ZERO;
    private LocalDate since = LocalDate.EPOCH;
    private int rating;

    protected Customer() {}

    Customer(int number) {
        name = "Customer " + number;
        email = "customer" + number + "@example.com";
        city = "City " + number % 50;
        balance = BigDecimal.valueOf(number * 100L + 25, 2);
        since = LocalDate.of(2020, 1, 1).plusDays(number % 1_000);
        rating = number % 5;
    }

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

    public void rate(int value) {
        rating = value;
    }
}
