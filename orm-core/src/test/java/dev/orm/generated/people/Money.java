package dev.orm.generated.people;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A record whose columns may be missing. */
@Embeddable
public record Money(BigDecimal amount, String currency) {}
