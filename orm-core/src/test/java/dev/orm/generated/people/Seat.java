package dev.orm.generated.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;

/** A record as id. */
@Entity
public class Seat {

    @EmbeddedId
    private Key id;

    @ManyToOne
    private Person holder;

    /** The id. */
    @Embeddable
    public record Key(long flight, String place) {}
}
