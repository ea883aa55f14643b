package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an implementation's product tells of its columns. */
public interface ProductValues {

    @Nullable
    Long id();

    String sku();

    String name();

    String category();

    BigDecimal price();

    int stock();

    LocalDate released();
}
