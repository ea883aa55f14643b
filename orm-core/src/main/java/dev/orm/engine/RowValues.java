package dev.orm.engine;

import dev.orm.sql.RowShape;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The values of a result's rows, one row after the other; shared by all views of the result. Belongs to one thread. */
final class RowValues implements Iterator<@Nullable Object[]> {

    private final RowShape shape;
    private final RowFeed feed;
    private @Nullable Object @Nullable [] next;
    private boolean closed;

    RowValues(RowShape shape, RowFeed feed) {
        this.shape = shape;
        this.feed = feed;
    }

    RowShape shape() {
        return shape;
    }

    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("This result is closed, because it was read to its end, asked for its"
                    + " first row, or closed: execute the statement again, or keep the rows by freeze()");
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !closed) {
            next = fetched();
            if (next == null) {
                close();
            }
        }
        return next != null;
    }

    /** A result that cannot be read any further holds nothing any longer. */
    private @Nullable Object @Nullable [] fetched() {
        try {
            return feed.next();
        } catch (Throwable e) {
            Statements.closeAfter(this::close, e);
            throw e;
        }
    }

    @Override
    public @Nullable Object[] next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("The result has no more rows");
        }
        @Nullable Object[] values = next;
        next = null;
        return values;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        if (!closed) {
            closed = true;
            next = null;
            feed.close();
        }
    }
}
