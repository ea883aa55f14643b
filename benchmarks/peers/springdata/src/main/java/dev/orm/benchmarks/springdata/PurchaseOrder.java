package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.NewOrder;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** An order of the shop with its lines. */
@Table("purchase_order")
record PurchaseOrder(
        @Id @Nullable Long id,
        Long customerId,
        String reference,
        String status,
        LocalDate placedOn,
        @MappedCollection(idColumn = "order_id") Set<OrderLine> lines) {

    static PurchaseOrder of(NewOrder values) {
        return new PurchaseOrder(
                null,
                values.customer(),
                values.reference(),
                values.status(),
                values.placedOn(),
                values.lines().stream().map(OrderLine::of).collect(Collectors.toSet()));
    }
}
