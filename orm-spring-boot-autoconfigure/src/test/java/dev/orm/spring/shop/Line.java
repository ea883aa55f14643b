package dev.orm.spring.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

@Entity
public class Line {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Order order;

    @Column(nullable = false)
    private String product = "";

    private int quantity;

    protected Line() {}

    Line(Order order, String product, int quantity) {
        this.order = order;
        this.product = product;
        this.quantity = quantity;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable Order getOrder() {
        return order;
    }

    public String getProduct() {
        return product;
    }

    public int getQuantity() {
        return quantity;
    }
}
