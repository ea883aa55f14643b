package dev.orm.session.firm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A relation that writes nothing beside the attribute that does, one that is written once, and one held by a plain value, too. */
@Entity
public class Shipment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Column(name = "carrier_code", length = 20)
    private @Nullable String carrierCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carrier_code", insertable = false, updatable = false)
    private @Nullable Carrier carrier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "origin_id", updatable = false)
    private @Nullable Flat origin;

    @Column(name = "target_id")
    private @Nullable Long targetId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "target_id")
    private @Nullable Flat target;

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getCarrierCode() {
        return carrierCode;
    }

    public void setCarrierCode(@Nullable String carrierCode) {
        this.carrierCode = carrierCode;
    }

    public @Nullable Carrier getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable Carrier carrier) {
        this.carrier = carrier;
    }

    public @Nullable Flat getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Flat origin) {
        this.origin = origin;
    }

    public @Nullable Long getTargetId() {
        return targetId;
    }

    public void setTargetId(@Nullable Long targetId) {
        this.targetId = targetId;
    }

    public @Nullable Flat getTarget() {
        return target;
    }

    public void setTarget(@Nullable Flat target) {
        this.target = target;
    }
}
