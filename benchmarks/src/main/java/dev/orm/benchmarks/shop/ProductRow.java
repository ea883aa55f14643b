package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A product of the data set. */
public record ProductRow(
        Long id, String sku, String name, String category, BigDecimal price, int stock, LocalDate released)
        implements ProductValues {}
