package dev.orm.cost;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an order of the tests of this package. */
@Entity
public class OrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private @Nullable PurchaseOrder order;

    private String product = "";
    private int quantity;
    private BigDecimal price = BigDecimal.ZERO;

    protected OrderLine() {}

    OrderLine(PurchaseOrder order, int number) {
        this.order = order;
        product = "Product " + number;
        quantity = 1 + number % 7;
        price = BigDecimal.valueOf(999 + number, 2);
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable PurchaseOrder getOrder() {
        return order;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public String getProduct() {
        return product;
    }
}
