package dev.orm.session.firm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

/** Named by shipments under a key of its own; its collection is mapped by a read-only relation. */
@Entity
public class Carrier {

    @Id
    @Column(length = 20)
    private String code = "";

    private String name = "";

    @OneToMany(mappedBy = "carrier")
    @OrderBy("id")
    private List<Shipment> shipments = new ArrayList<>();

    protected Carrier() {}

    public Carrier(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Shipment> getShipments() {
        return shipments;
    }
}
