package dev.orm.session.hotel;

import jakarta.persistence.Embeddable;

/** A place in a hotel, which is a key. */
@Embeddable
public record Spot(int floor, String corner) {}
