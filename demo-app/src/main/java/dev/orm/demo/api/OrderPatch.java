package dev.orm.demo.api;

import dev.orm.demo.desk.OrderEntry;
import dev.orm.demo.desk.OrderEntry.LineEntry;
import dev.orm.demo.domain.OrderPriority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changes in an order, as JSON; what is missing stays as it is.
 *
 * @param version the version that the client saw, where it sends no {@code If-Match}
 * @param lines all lines the order has afterwards; lines that are not among them are removed
 */
record OrderPatch(
        @Nullable Integer version,
        @Nullable OrderPriority priority,
        @Size(max = 79) @Nullable String comment,
        @Nullable Integer assignee,
        @Nullable Set<@NotNull Long> labels,
        @Size(min = 1, max = 100) @Nullable List<@Valid @NotNull LineRequest> lines) {

    OrderEntry toEntry() {
        return new OrderEntry(priority, comment, assignee, labels, entries(lines));
    }

    static @Nullable List<LineEntry> entries(@Nullable List<LineRequest> lines) {
        return lines == null ? null : lines.stream().map(LineRequest::toEntry).toList();
    }
}
