package dev.orm.engine;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Where a result takes the values of its rows from. Belongs to one thread. */
interface RowFeed {

    /** The values of the next row; null behind the last. */
    @Nullable
    Object @Nullable [] next();

    /** Lets go of what the rows come from. */
    default void close() {}

    /** Rows that are in memory. */
    static RowFeed of(Iterable<@Nullable Object[]> rows) {
        Iterator<@Nullable Object[]> iterator = rows.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }
}
