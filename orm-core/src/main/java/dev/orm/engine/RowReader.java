package dev.orm.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row.
 *
 * @param <R> what becomes of it
 */
@FunctionalInterface
public interface RowReader<R extends @Nullable Object> {

    /** Reads the row the result set stands on, without moving it. */
    R read(ResultSet row) throws SQLException;
}
