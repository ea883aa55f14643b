package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/** Rows that are taken from the database while they are read. */
record CursorFeed(RowCursor cursor, Prepared statement) implements RowFeed {

    @Override
    public @Nullable Object @Nullable [] next() {
        return cursor.next() ? cursor.read(statement::read) : null;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
