package dev.orm.security;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** An entity that two columns identify. */
@Entity
class Ring {

    @EmbeddedId
    private RingId id = new RingId(null, null);

    private int wearers;

    protected Ring() {}

    Ring(RingId id) {
        this.id = id;
    }

    public RingId getId() {
        return id;
    }

    public int getWearers() {
        return wearers;
    }

    public void setWearers(int wearers) {
        this.wearers = wearers;
    }
}
