package dev.orm.mapping.tpch;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import java.math.BigDecimal;

@Entity
public class PartSupp {

    @EmbeddedId
    private PartSuppKey id = new PartSuppKey();

    @MapsId("partKey")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "part_key")
    private Part part;

    @MapsId("suppKey")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "supp_key")
    private Supplier supplier;

    private BigDecimal supplyCost;

    public void setSupplyCost(BigDecimal supplyCost) {
        this.supplyCost = supplyCost;
    }
}
