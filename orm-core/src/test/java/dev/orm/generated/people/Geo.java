package dev.orm.generated.people;

import jakarta.persistence.Embeddable;

/** A record of primitives, embedded in an embeddable. */
@Embeddable
public record Geo(double latitude, double longitude) {}
