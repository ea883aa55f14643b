package dev.orm.session;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import org.jspecify.annotations.Nullable;

/** Its identifier holds the key of its region. */
@Entity
class Parcel {

    @EmbeddedId
    ParcelId id;

    @MapsId("region")
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(foreignKey = @ForeignKey(options = "on update cascade"))
    @Nullable
    Region region;

    String use = "";

    protected Parcel() {
        this.id = new ParcelId("", 0);
    }

    Parcel(Region region, int number) {
        this.region = region;
        this.id = new ParcelId(region.code, number);
    }
}
