package dev.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Works on a JDBC connection.
 *
 * @param <R> what comes of it
 */
@FunctionalInterface
public interface JdbcFunction<R extends @Nullable Object> {

    /** Works on the connection, which must not be closed, committed or kept. */
    R apply(Connection connection) throws SQLException;
}
