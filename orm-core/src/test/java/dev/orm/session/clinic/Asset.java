package dev.orm.session.clinic;

import dev.orm.annotation.SoftDelete;
import dev.orm.annotation.TenantId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What a clinic owns, in joined tables. */
@Entity
@Inheritance(strategy = InheritanceType.JOINED)
public class Asset {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @TenantId
    private @Nullable String clinic;

    @SoftDelete
    private @Nullable LocalDateTime soldAt;

    @Version
    private int version;

    private String name = "";

    protected Asset() {}

    public Asset(String name) {
        this.name = name;
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getClinic() {
        return clinic;
    }

    public @Nullable LocalDateTime getSoldAt() {
        return soldAt;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
