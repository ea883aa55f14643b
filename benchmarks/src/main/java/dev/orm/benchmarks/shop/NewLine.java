package dev.orm.benchmarks.shop;

import java.math.BigDecimal;

/** A line of an order to be inserted. */
public record NewLine(long product, int position, int quantity, BigDecimal price) {}
