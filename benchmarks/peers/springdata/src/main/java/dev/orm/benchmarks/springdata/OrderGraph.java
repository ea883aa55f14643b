package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.LineValues;
import dev.orm.benchmarks.shop.OrderValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An aggregate beside those it refers to. */
record OrderGraph(PurchaseOrder order, Customer customer, Map<Long, Product> products) implements OrderValues {

    @Override
    public @Nullable Long id() {
        return order.id();
    }

    @Override
    public String reference() {
        return order.reference();
    }

    @Override
    public String status() {
        return order.status();
    }

    @Override
    public LocalDate placedOn() {
        return order.placedOn();
    }

    @Override
    public List<Line> lines() {
        return order.lines().stream()
                .map(line -> new Line(line, Objects.requireNonNull(products.get(line.productId()))))
                .toList();
    }

    /** A line beside the product that it refers to. */
    record Line(OrderLine line, Product product) implements LineValues {

        @Override
        public @Nullable Long id() {
            return line.id();
        }

        @Override
        public int position() {
            return line.position();
        }

        @Override
        public int quantity() {
            return line.quantity();
        }

        @Override
        public BigDecimal price() {
            return line.price();
        }
    }
}
