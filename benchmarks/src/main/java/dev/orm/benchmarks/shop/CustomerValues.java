package dev.orm.benchmarks.shop;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an implementation's customer tells of its columns. */
public interface CustomerValues {

    @Nullable
    Long id();

    String name();

    String email();

    String city();

    BigDecimal balance();

    LocalDate since();

    int rating();
}
