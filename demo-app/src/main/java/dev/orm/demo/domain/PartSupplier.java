package dev.orm.demo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** An offer: a supplier has a number of a part in stock. */
@Entity
@Table(name = "part_supplier", indexes = @Index(columnList = "supplier_id"))
public class PartSupplier {

    @EmbeddedId
    private PartSupplierId id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @MapsId("partId")
    private Part part;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @MapsId("supplierId")
    private Supplier supplier;

    @Column(nullable = false)
    private int availableQuantity;

    @Column(nullable = false, precision = 15, scale = 2)
    private BigDecimal supplyCost;

    @Version
    private int version;

    protected PartSupplier() {}

    public PartSupplier(Part part, Supplier supplier, int availableQuantity, BigDecimal supplyCost) {
        this.id = new PartSupplierId(part.getId(), supplier.getId());
        this.part = part;
        this.supplier = supplier;
        this.availableQuantity = availableQuantity;
        this.supplyCost = supplyCost;
    }

    /**
     * Takes parts out of the stock for an order.
     *
     * @throws OutOfStockException if there are not enough
     */
    public void reserve(int quantity) {
        if (quantity > availableQuantity) {
            throw new OutOfStockException(availableQuantity);
        }
        availableQuantity -= quantity;
    }

    /** Puts parts back that an order does not need any more. */
    public void release(int quantity) {
        availableQuantity += quantity;
    }

    public PartSupplierId getId() {
        return id;
    }

    public Part getPart() {
        return part;
    }

    public Supplier getSupplier() {
        return supplier;
    }

    public int getAvailableQuantity() {
        return availableQuantity;
    }

    public BigDecimal getSupplyCost() {
        return supplyCost;
    }
}
