package dev.orm.session.clinic;

import dev.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.jspecify.annotations.Nullable;

/** A bed, whose tenant is a part of its identifier. */
@Entity
@IdClass(BedId.class)
public class Bed {

    @Id
    @TenantId
    private @Nullable String clinic;

    @Id
    private int number;

    private String ward = "";

    protected Bed() {}

    public Bed(int number, String ward) {
        this.number = number;
        this.ward = ward;
    }

    public @Nullable String getClinic() {
        return clinic;
    }

    public void setClinic(@Nullable String clinic) {
        this.clinic = clinic;
    }

    public int getNumber() {
        return number;
    }

    public String getWard() {
        return ward;
    }

    public void setWard(String ward) {
        this.ward = ward;
    }
}
