package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.Movement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A movement of stock, whose key the program knows. */
@Table("stock_movement")
record StockMovement(
        @Id @Nullable Long id, int quantity, String reason, LocalDate movedOn, BigDecimal cost, String note) {

    static StockMovement of(Movement values) {
        return new StockMovement(
                values.id(), values.quantity(), values.reason(), values.movedOn(), values.cost(), values.note());
    }
}
