package dev.orm.benchmarks.hibernate;

import dev.orm.benchmarks.shop.NewOrder;
import dev.orm.benchmarks.shop.OrderValues;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order of the shop. */
@Entity
@Table(name = "purchase_order")
public class PurchaseOrder implements OrderValues {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order_seq")
    @SequenceGenerator(name = "purchase_order_seq", sequenceName = "purchase_order_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private @Nullable Customer customer;

    private String reference = "";
    private String status = "";
    @Column(name = "placed_on")
    private LocalDate placedOn = LocalDate.EPOCH;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<OrderLine> lines = new ArrayList<>();

    protected PurchaseOrder() {}

    PurchaseOrder(Customer customer, NewOrder values) {
        this.customer = customer;
        reference = values.reference();
        status = values.status();
        placedOn = values.placedOn();
    }

    @Override
    public @Nullable Long id() {
        return id;
    }

    @Override
    public String reference() {
        return reference;
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public LocalDate placedOn() {
        return placedOn;
    }

    @Override
    public Customer customer() {
        return Objects.requireNonNull(customer);
    }

    @Override
    public List<OrderLine> lines() {
        return lines;
    }
}
