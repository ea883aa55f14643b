package dev.orm.mapping.sample;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Objects;

@Entity
public class Seat {

    @EmbeddedId
    private Key key;

    /** Refuses to be incomplete. */
    @Embeddable
    public record Key(String hall, Integer number) {

        public Key {
            Objects.requireNonNull(hall);
            Objects.requireNonNull(number);
        }
    }
}
