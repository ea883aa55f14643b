package dev.orm.mapping.sample;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Objects;

/** Refuses to be made in part, as careful records do. */
@Embeddable
public record Money(BigDecimal amount, String currency) {

    public Money {
        Objects.requireNonNull(amount);
        Objects.requireNonNull(currency);
    }
}
