package dev.orm.session.museum;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record with a collection, built anew when a part of it changes. */
@Embeddable
public record Opening(
        @Nullable String season,

        @ElementCollection @MapKeyColumn(name = "visitor") @Column(name = "price") @Nullable
        Map<String, Integer> prices) {}
