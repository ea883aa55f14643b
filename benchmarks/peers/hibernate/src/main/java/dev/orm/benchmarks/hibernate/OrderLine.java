package dev.orm.benchmarks.hibernate;

import dev.orm.benchmarks.shop.LineValues;
import dev.orm.benchmarks.shop.NewLine;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of an order of the shop. */
@Entity
@Table(name = "order_line")
public class OrderLine implements LineValues {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_line_seq")
    @SequenceGenerator(name = "order_line_seq", sequenceName = "order_line_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private @Nullable PurchaseOrder order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id")
    private @Nullable Product product;

    private int position;
    private int quantity;
    private BigDecimal price = BigDecimal.ZERO;

    protected OrderLine() {}

    OrderLine(PurchaseOrder order, Product product, NewLine values) {
        this.order = order;
        this.product = product;
        position = values.position();
        quantity = values.quantity();
        price = values.price();
    }

    @Override
    public @Nullable Long id() {
        return id;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public int quantity() {
        return quantity;
    }

    @Override
    public BigDecimal price() {
        return price;
    }

    @Override
    public Product product() {
        return Objects.requireNonNull(product);
    }
}
