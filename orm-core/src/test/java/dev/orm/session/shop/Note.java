package dev.orm.session.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.jspecify.annotations.Nullable;

/** Shares the id of its order. */
@Entity
public class Note {

    @Id
    private @Nullable Long orderId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Order order;

    private String text = "";

    protected Note() {}

    public Note(Order order, String text) {
        this.order = order;
        this.text = text;
    }

    public @Nullable Long getOrderId() {
        return orderId;
    }

    public Order getOrder() {
        return order;
    }

    public void setOrder(Order order) {
        this.order = order;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
