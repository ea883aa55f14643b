package dev.orm.benchmarks.springdata;

import dev.orm.benchmarks.shop.ProductValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A product of the shop. */
@Table("product")
record Product(
        @Id @Nullable Long id, String sku, String name, String category, BigDecimal price, int stock, LocalDate released)
        implements ProductValues {

    Product withStock(int other) {
        return new Product(id, sku, name, category, price, other, released);
    }
}
