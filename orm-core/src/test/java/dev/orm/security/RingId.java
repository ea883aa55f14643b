package dev.orm.security;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** An identifier of two parts, either of which a caller may forget. */
@Embeddable
record RingId(@Nullable String series, @Nullable Integer number) {}
