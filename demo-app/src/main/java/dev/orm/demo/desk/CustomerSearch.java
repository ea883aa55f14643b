package dev.orm.demo.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;

/**
 * A page of the list of customers that somebody wants to see.
 *
 * @param filter which customers
 * @param sort in which order
 * @param descending whether the order is turned round
 * @param page the token of the page, or null for the first one
 * @param size how many customers a page has
 */
public record CustomerSearch(
        CustomerFilter filter,
        CustomerSort sort,
        boolean descending,
        @Nullable String page,
        int size) {

    /** How many customers a page may have. */
    public static final int MAX_SIZE = 100;

    public CustomerSearch {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequestException("A page has 1 to " + MAX_SIZE + " customers");
        }
    }

    @Nullable
    CustomerCursor cursor() {
        return page == null || page.isEmpty() ? null : CustomerCursor.parse(page, sort);
    }

    Sort order() {
        Sort.Direction direction = descending ? Sort.Direction.DESC : Sort.Direction.ASC;
        return Sort.by(direction, sort.attribute(), "id");
    }

    static ScrollPosition position(@Nullable CustomerCursor cursor) {
        return cursor == null ? ScrollPosition.keyset() : cursor.position();
    }
}
