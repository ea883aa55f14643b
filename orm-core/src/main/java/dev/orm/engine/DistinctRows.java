package dev.orm.engine;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leaves out rows whose key another row had before. */
final class DistinctRows<R> implements Iterator<R> {

    private final Iterator<R> rows;
    private final Function<? super R, ?> key;
    private final Set<@Nullable Object> seen = new HashSet<>();
    private boolean found;
    private @Nullable R next;

    DistinctRows(Iterator<R> rows, Function<? super R, ?> key) {
        this.rows = rows;
        this.key = key;
    }

    @Override
    public boolean hasNext() {
        while (!found && rows.hasNext()) {
            R candidate = rows.next();
            found = seen.add(key.apply(candidate));
            next = candidate;
        }
        return found;
    }

    @Override
    @SuppressWarnings("NullAway") // a row of a single NULL is null
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The result has no more rows");
        }
        found = false;
        return next;
    }
}
