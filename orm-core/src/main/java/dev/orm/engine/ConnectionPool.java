package dev.orm.engine;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.ProxyConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool behind a data source, as far as connections are thrown out of it. When one connection is found broken, the server has most
 * likely gone, so all of its generation leave: those that were opened before it was found. Thread-safe.
 */
final class ConnectionPool {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionPool.class);

    private final DataSource dataSource;
    private final AtomicInteger generation = new AtomicInteger();

    ConnectionPool(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The generation of a connection that is taken now. */
    int generation() {
        return generation.get();
    }

    /**
     * Throws a connection out that was given back because it is broken; the first to say so of its generation throws all of that out.
     *
     * @param broken the generation of the connection
     */
    void evict(Connection connection, int broken) {
        HikariDataSource pool = hikari();
        if (pool != null && connection instanceof ProxyConnection) {
            pool.evictConnection(connection);
        }
        if (generation.compareAndSet(broken, broken + 1)) {
            evictAll();
        }
    }

    /** Throws a connection out that nobody is to use again; the others stay. */
    void discard(Connection connection) {
        HikariDataSource pool = hikari();
        if (pool != null && connection instanceof ProxyConnection) {
            pool.evictConnection(connection);
            return;
        }
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("A connection that is not to be used again could not be aborted", e);
        }
    }

    /** Throws all connections out: idle ones at once, others when they come back; false where this is not known how to do. */
    boolean evictAll() {
        HikariDataSource pool = hikari();
        if (pool == null) {
            return false;
        }
        HikariPoolMXBean control = pool.getHikariPoolMXBean();
        if (control != null) {
            control.softEvictConnections();
        }
        return true;
    }

    private @Nullable HikariDataSource hikari() {
        try {
            return dataSource.isWrapperFor(HikariDataSource.class) ? dataSource.unwrap(HikariDataSource.class) : null;
        } catch (SQLException e) {
            LOG.debug("The data source does not tell whether it wraps a pool", e);
            return null;
        }
    }

    /** The address without a password, where the data source tells one. */
    @Override
    public String toString() {
        HikariDataSource pool = hikari();
        String url = pool == null ? null : pool.getJdbcUrl();
        return url == null ? "a " + dataSource.getClass().getName() : EngineSettings.masked(url);
    }
}
