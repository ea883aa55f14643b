package dev.orm.benchmarks.shop;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What an implementation's order tells of its columns, its customer and its lines. */
public interface OrderValues {

    @Nullable
    Long id();

    String reference();

    String status();

    LocalDate placedOn();

    CustomerValues customer();

    Collection<? extends LineValues> lines();
}
