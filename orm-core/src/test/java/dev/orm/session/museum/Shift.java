package dev.orm.session.museum;

import jakarta.persistence.Embeddable;

/** An element that is an embeddable. */
@Embeddable
public record Shift(String day, int hours) {}
