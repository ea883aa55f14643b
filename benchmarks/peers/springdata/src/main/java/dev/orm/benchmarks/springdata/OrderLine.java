package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.NewLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A line of an order of the shop. */
@Table("order_line")
record OrderLine(
        @Id @Nullable Long id, Long productId, int position, int quantity, BigDecimal price) {

    static OrderLine of(NewLine values) {
        return new OrderLine(null, values.product(), values.position(), values.quantity(), values.price());
    }
}
