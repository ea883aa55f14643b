package dev.orm.benchmarks.mybatis;

import java.math.BigDecimal;

/** A line that knows the key of its product. */
public record LineReference(Integer quantity, BigDecimal price, Long product) {}
