package dev.orm.demo.desk;

import dev.orm.demo.domain.OrderPriority;
import dev.orm.demo.domain.PartSupplierId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters for an order; null leaves a thing as it is (or as it is by default, in a new order).
 *
 * @param priority how urgent
 * @param comment what is noted on it
 * @param assignee the number of somebody of the staff
 * @param labels the numbers of all its labels
 * @param lines all its lines
 */
public record OrderEntry(
        @Nullable OrderPriority priority,
        @Nullable String comment,
        @Nullable Integer assignee,
        @Nullable Set<Long> labels,
        @Nullable List<LineEntry> lines) {

    /**
     * A line that somebody enters.
     *
     * @param number the number of the line it changes, or null for a line to add
     * @param offer which part from whom
     * @param quantity how many
     */
    public record LineEntry(@Nullable Integer number, PartSupplierId offer, int quantity) {}
}
