package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An order as it was read. */
public record OrderRow(
        Long id, String reference, String status, LocalDate placedOn, CustomerValues customer, List<Line> lines)
        implements OrderValues {

    /** A line as it was read. */
    public record Line(Long id, int position, int quantity, BigDecimal price, ProductValues product)
            implements LineValues {}
}
