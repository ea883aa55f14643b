package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an implementation's order line tells of its columns and its product. */
public interface LineValues {

    @Nullable
    Long id();

    int position();

    int quantity();

    BigDecimal price();

    ProductValues product();
}
