package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of an order: a quantity of one part from one supplier. */
@Entity
@Table(name = "line_item", indexes = @Index(columnList = "part_id, supplier_id"))
public class LineItem {

    @EmbeddedId
    private LineItemId id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @MapsId("orderId")
    private Order order;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumns({
        @JoinColumn(name = "part_id", referencedColumnName = "part_id"),
        @JoinColumn(name = "supplier_id", referencedColumnName = "supplier_id")
    })
    private PartSupplier offer;

    @Column(nullable = false)
    private int quantity;

    @Column(nullable = false, precision = 15, scale = 2)
    private BigDecimal listPrice;

    @Embedded
    private Terms terms;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 15)
    private ShipMode shipMode;

    private @Nullable LocalDate shippedOn;

    protected LineItem() {}

    /** A line with everything given, as data from elsewhere brings it. */
    public LineItem(Order order, int lineNumber, PartSupplier offer, Goods goods) {
        this.id = new LineItemId(order.getId(), lineNumber);
        this.order = order;
        this.offer = offer;
        this.quantity = goods.quantity();
        this.listPrice = goods.listPrice();
        this.terms = goods.terms();
        this.shipMode = goods.shipMode();
        this.shippedOn = goods.shippedOn();
    }

    /**
     * What is in a line beside its key.
     *
     * @param quantity how many
     * @param listPrice the price of all of them before the terms
     * @param terms discount and tax
     * @param shipMode how they travel
     * @param shippedOn when they left, or null if they did not yet
     */
    public record Goods(
            int quantity,
            BigDecimal listPrice,
            Terms terms,
            ShipMode shipMode,
            @Nullable LocalDate shippedOn) {}

    static LineItem of(Order order, int lineNumber, PartSupplier offer, int quantity) {
        BigDecimal listPrice = listPrice(offer, quantity);
        return new LineItem(
                order, lineNumber, offer, new Goods(quantity, listPrice, Terms.STANDARD, ShipMode.TRUCK, null));
    }

    void changeQuantity(int newQuantity) {
        if (newQuantity > quantity) {
            offer.reserve(newQuantity - quantity);
        } else {
            offer.release(quantity - newQuantity);
        }
        quantity = newQuantity;
        listPrice = listPrice(offer, newQuantity);
    }

    private static BigDecimal listPrice(PartSupplier offer, int quantity) {
        return offer.getPart().getRetailPrice().multiply(BigDecimal.valueOf(quantity));
    }

    /** What the customer pays for this line. */
    public BigDecimal price() {
        return terms.applyTo(listPrice);
    }

    public int lineNumber() {
        return id.lineNumber();
    }

    public LineItemId getId() {
        return id;
    }

    public Order getOrder() {
        return order;
    }

    public PartSupplier getOffer() {
        return offer;
    }

    public int getQuantity() {
        return quantity;
    }

    public BigDecimal getListPrice() {
        return listPrice;
    }

    public Terms getTerms() {
        return terms;
    }

    public ShipMode getShipMode() {
        return shipMode;
    }

    public @Nullable LocalDate getShippedOn() {
        return shippedOn;
    }
}
