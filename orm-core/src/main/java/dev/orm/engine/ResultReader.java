package dev.orm.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads all rows of a result.
 *
 * @param <R> what becomes of them
 */
@FunctionalInterface
public interface ResultReader<R extends @Nullable Object> {

    /** Reads the rows; the result set stands before the first and is closed afterwards. */
    R read(ResultSet rows) throws SQLException;

    /** How many rows became of the result, for statement listeners; -1 where the reader does not know. */
    default long rows(R result) {
        return result instanceof Collection<?> collection ? collection.size() : -1;
    }
}
