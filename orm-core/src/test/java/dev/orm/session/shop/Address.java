package dev.orm.session.shop;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Embedded in {@link Customer}. */
@Embeddable
public record Address(String street, @Nullable String city) {}
