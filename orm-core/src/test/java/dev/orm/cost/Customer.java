package dev.orm.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A customer of the tests of this package. */
@Entity
public class Customer {

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

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public BigDecimal getBalance() {
        return balance;
    }

    public int getRating() {
        return rating;
    }

    public void rate(int value) {
        rating = value;
    }
}
