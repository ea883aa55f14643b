package dev.orm.demo.api;

import dev.orm.demo.desk.OrderEntry;
import dev.orm.demo.domain.OrderPriority;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new order as JSON. */
record NewOrderRequest(
        @NotNull @Nullable Long customer,
        @Nullable OrderPriority priority,
        @Size(max = 79) @Nullable String comment,
        @Nullable Integer assignee,
        @Nullable Set<@NotNull Long> labels,
        @NotEmpty @Size(max = 100) @Nullable List<@Valid @NotNull LineRequest> lines) {

    OrderEntry toEntry() {
        return new OrderEntry(priority, comment, assignee, labels, OrderPatch.entries(lines));
    }
}
