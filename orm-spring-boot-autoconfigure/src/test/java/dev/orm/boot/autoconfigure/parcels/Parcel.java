package dev.orm.boot.autoconfigure.parcels;

import dev.orm.annotation.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Has an attribute that is stored as JSON, a constraint, and columns that can be missing. */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uk_parcel_code", columnNames = "code"))
public class Parcel {

    /** How large it is. */
    public record Size(int widthInMillimetres, int heightInMillimetres) {}

    @Id
    private long id;

    @Column(length = 20)
    private @Nullable String code;

    @Json
    private @Nullable Size size;

    protected Parcel() {}

    public Parcel(long id, @Nullable String code, @Nullable Size size) {
        this.id = id;
        this.code = code;
        this.size = size;
    }

    public @Nullable Size getSize() {
        return size;
    }
}
