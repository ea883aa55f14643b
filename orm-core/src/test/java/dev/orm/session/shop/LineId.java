package dev.orm.session.shop;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The composite id of {@link Line}. */
@Embeddable
public record LineId(@Nullable Long orderId, int number) {}
