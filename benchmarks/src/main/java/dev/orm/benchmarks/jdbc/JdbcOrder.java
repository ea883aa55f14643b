package dev.orm.benchmarks.jdbc;

import dev.orm.benchmarks.shop.CustomerValues;
import dev.orm.benchmarks.shop.LineValues;
import dev.orm.benchmarks.shop.OrderValues;
import dev.orm.benchmarks.shop.ProductValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An order as it was read. */
record JdbcOrder(
        Long id, String reference, String status, LocalDate placedOn, CustomerValues customer, List<Line> lines)
        implements OrderValues {

    /** A line as it was read. */
    record Line(Long id, int position, int quantity, BigDecimal price, ProductValues product) implements LineValues {}
}
