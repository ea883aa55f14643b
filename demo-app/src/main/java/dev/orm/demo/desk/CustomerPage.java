package dev.orm.demo.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of customers.
 *
 * @param rows the customers in the order asked for
 * @param previous the token of the page before, or null on the first
 * @param next the token of the page after, or null on the last
 */
public record CustomerPage(
        List<CustomerRow> rows,
        @Nullable String previous,
        @Nullable String next) {

    static CustomerPage of(List<CustomerRow> rows, CustomerSort sort, boolean hasPrevious, boolean hasNext) {
        if (rows.isEmpty()) {
            return new CustomerPage(rows, null, null);
        }
        CustomerRow first = rows.get(0);
        CustomerRow last = rows.get(rows.size() - 1);
        return new CustomerPage(
                rows,
                hasPrevious ? CustomerCursor.before(sort, first).token() : null,
                hasNext ? CustomerCursor.after(sort, last).token() : null);
    }
}
