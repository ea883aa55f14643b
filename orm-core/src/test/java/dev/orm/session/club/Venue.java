package dev.orm.session.club;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A record, which is never changed but replaced. */
@Embeddable
public record Venue(
        @Column(nullable = false) String city,
        @Nullable String hall,
        @Column(precision = 10, scale = 2) @Nullable BigDecimal rent,
        @Embedded Place place) {

    /** A place inside the place. */
    @Embeddable
    public record Place(@Column(name = "place_row") int row, int seat) {}

    public static Venue of(String city) {
        return new Venue(city, null, null, new Place(1, 2));
    }

    public static Venue of(String city, @Nullable String hall) {
        return new Venue(city, hall, null, new Place(1, 2));
    }
}
