package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to an order, written in the transaction in which it happened. */
@Entity
@Table(name = "order_history", indexes = @Index(columnList = "order_id"))
public class OrderHistory {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Order order;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private OrderEvent event;

    @Column(nullable = false, length = 200)
    private String description;

    @Column(nullable = false)
    private Instant happenedAt;

    /**
     * The version that the order had before; whoever saw that version or an older one does not know of this. Nobody saw
     * an order before it was placed: then it is -1.
     */
    @Column(nullable = false)
    private int formerVersion;

    protected OrderHistory() {}

    OrderHistory(Order order, OrderEvent event, String description, Instant happenedAt) {
        this.order = order;
        this.event = event;
        this.description = description.length() <= 200 ? description : description.substring(0, 199) + "…";
        this.happenedAt = happenedAt;
        this.formerVersion = event == OrderEvent.PLACED ? -1 : order.getVersion();
    }

    public @Nullable Long getId() {
        return id;
    }

    public Order getOrder() {
        return order;
    }

    public OrderEvent getEvent() {
        return event;
    }

    public String getDescription() {
        return description;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public int getFormerVersion() {
        return formerVersion;
    }
}
