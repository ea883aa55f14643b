package dev.orm.demo.api;

import dev.orm.demo.desk.OrderEntry.LineEntry;
import dev.orm.demo.domain.PartSupplierId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A line in a request.
 *
 * @param number the number of the line to change, or null for a line to add
 * @param part the number of the part
 * @param supplier the number of the supplier
 * @param quantity how many
 */
record LineRequest(
        @Nullable Integer number,
        @NotNull @Nullable Long part,
        @NotNull @Nullable Long supplier,
        @NotNull @Min(1) @Max(9_999) @Nullable Integer quantity) {

    LineEntry toEntry() {
        if (part == null || supplier == null || quantity == null) {
            throw new IllegalStateException("A line is validated before it is used");
        }
        return new LineEntry(number, new PartSupplierId(part, supplier), quantity);
    }
}
