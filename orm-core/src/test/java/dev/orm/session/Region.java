package dev.orm.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;

/** A natural key that rows refer to in each way there is. */
@Entity
class Region {

    @Id
    String code;

    @OneToMany(mappedBy = "region")
    List<Site> sites = new ArrayList<>();

    @OneToMany(mappedBy = "region")
    List<Depot> depots = new ArrayList<>();

    @OneToMany(mappedBy = "region")
    List<Parcel> parcels = new ArrayList<>();

    protected Region() {
        this("");
    }

    Region(String code) {
        this.code = code;
    }
}
