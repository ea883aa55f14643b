package dev.orm.generated.people;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/** A record as id, which refuses to be incomplete. */
@Entity
public class Ticket {

    @EmbeddedId
    private Key id;

    @ManyToOne
    private Person holder;

    /** The id. */
    @Embeddable
    public record Key(long flight, String place) {

        public Key {
            Objects.requireNonNull(place, "place");
        }
    }
}
