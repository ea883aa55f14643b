package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A customer of the data set. */
public record CustomerRow(
        Long id, String name, String email, String city, BigDecimal balance, LocalDate since, int rating)
        implements CustomerValues {}
