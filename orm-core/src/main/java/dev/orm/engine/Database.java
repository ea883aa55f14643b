package dev.orm.engine;

import dev.orm.dialect.Dialect;
import dev.orm.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What engines on one data source share: the source itself, its dialect once a connection has told it, ids taken ahead. Thread-safe. */
final class Database {

    private final DataSource dataSource;
    private final @Nullable AutoCloseable owned;
    private final ConnectionPool pool;
    private final AtomicLong connections = new AtomicLong();
    private final IdReserve ids = new IdReserve();
    private volatile @Nullable Dialect dialect;
    private volatile boolean closed;

    /**
     * @param owned what is closed with the engine, or null
     */
    Database(DataSource dataSource, @Nullable AutoCloseable owned) {
        this.dataSource = dataSource;
        this.owned = owned;
        this.pool = new ConnectionPool(dataSource);
    }

    ConnectionPool pool() {
        return pool;
    }

    long nextConnection() {
        return connections.incrementAndGet();
    }

    DataSource dataSource() {
        return dataSource;
    }

    IdReserve ids() {
        return ids;
    }

    /** The dialect; takes a connection to find it if none was taken before. */
    Dialect dialect() {
        Dialect known = dialect;
        if (known != null) {
            return known;
        }
        try (Connection connection = dataSource.getConnection()) {
            return dialect(connection);
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException(unavailable(e), e);
        }
    }

    /** The dialect, for somebody who may hold a connection already: in somebody else's transaction a second one might never come. */
    Dialect dialect(ConnectionSource source) {
        Dialect known = dialect;
        if (known != null || !source.managesTransaction()) {
            return dialect();
        }
        try {
            Connection connection = source.acquire();
            try {
                return dialect(connection);
            } finally {
                source.release(connection);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException(unavailable(e), e);
        }
    }

    Dialect dialect(Connection connection) throws SQLException {
        Dialect known = dialect;
        if (known == null) {
            known = Dialects.detect(connection);
            dialect = known;
        }
        return known;
    }

    /** A pool's own words say how many connections there are and how many wait; a driver's may tell more than we want to repeat. */
    String unavailable(SQLException failure) {
        if (closed) {
            return "No connection to the database: the engine is closed; use it before, or create another";
        }
        if (Thread.currentThread().isInterrupted()) {
            return "No connection to the database: the thread was interrupted while it waited for one";
        }
        return failure instanceof SQLTransientConnectionException
                ? "No connection to the database: " + failure.getMessage()
                : "No connection to the database (SQLState " + failure.getSQLState()
                        + "): check that it runs, its URL, user and password";
    }

    void close() {
        if (owned != null) {
            closed = true;
            try {
                owned.close();
            } catch (Exception e) {
                throw new IllegalStateException("The connection pool could not be closed", e);
            }
        }
    }

    @Override
    public String toString() {
        return pool.toString();
    }
}
