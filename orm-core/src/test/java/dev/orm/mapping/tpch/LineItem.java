package dev.orm.mapping.tpch;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.math.BigDecimal;

@Entity
public class LineItem {

    @EmbeddedId
    private LineItemKey id;

    @MapsId("orderKey")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_key")
    private Order order;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "part_key", referencedColumnName = "part_key")
    @JoinColumn(name = "supp_key", referencedColumnName = "supp_key")
    private PartSupp partSupp;

    private BigDecimal quantity;

    protected LineItem() {}

    public LineItem(Order order, int lineNumber) {
        this.order = order;
        this.id = new LineItemKey(order.getOrderKey(), lineNumber);
    }
}
