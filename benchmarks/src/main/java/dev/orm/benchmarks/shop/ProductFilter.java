package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a search of products asks for; null asks for nothing. Sorted by price and by id, a page of {@link #PAGE}. */
public record ProductFilter(
        @Nullable String category,
        @Nullable BigDecimal lowestPrice,
        @Nullable Integer lowestStock,
        int offset) {

    /** How many products a page has. */
    public static final int PAGE = 20;
}
