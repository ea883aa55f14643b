package dev.orm.docs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

@Embeddable
record Price(BigDecimal amount, @Column(length = 3) String currency) {}
