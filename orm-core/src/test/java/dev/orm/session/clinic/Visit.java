package dev.orm.session.clinic;

import dev.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** A visit of a patient. */
@Entity
public class Visit {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @TenantId
    private @Nullable String clinic;

    private String reason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Patient patient;

    protected Visit() {}

    public Visit(@Nullable Patient patient, String reason) {
        this.patient = patient;
        this.reason = reason;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getClinic() {
        return clinic;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable Patient getPatient() {
        return patient;
    }

    public void setPatient(@Nullable Patient patient) {
        this.patient = patient;
    }
}
