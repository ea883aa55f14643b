package dev.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "orders")
public class Order {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Customer customer;

    @Column(nullable = false)
    private LocalDate placedOn = LocalDate.EPOCH;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal total = BigDecimal.ZERO;

    protected Order() {}

    Order(Customer customer, LocalDate placedOn, BigDecimal total) {
        this.customer = customer;
        this.placedOn = placedOn;
        this.total = total;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public LocalDate getPlacedOn() {
        return placedOn;
    }

    public BigDecimal getTotal() {
        return total;
    }
}
