package dev.orm.benchmarks.mybatis;

import dev.orm.benchmarks.shop.ProductRow;
import java.math.BigDecimal;

/** A line with its product, as one row has them. */
public record OrderLine(
        Long orderId, Long id, Integer position, Integer quantity, BigDecimal price, ProductRow product) {}
