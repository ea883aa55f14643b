package dev.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * A connection on loan from its source: put into the mode its user needs, and given back in the mode it came in. Belongs to one thread.
 */
final class ConnectionLease {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLease.class);

    private final Database database;
    private final ConnectionSource source;
    private @Nullable Connection connection;
    private @Nullable Boolean autocommitBefore;
    private @Nullable Boolean readOnlyBefore;
    private @Nullable Integer isolationBefore;
    private int generation;
    private boolean lost;
    private boolean distrusted;

    ConnectionLease(Database database, ConnectionSource source) {
        this.database = database;
        this.source = source;
    }

    /** The connection, or null when none is on loan. */
    @Nullable
    Connection current() {
        return connection;
    }

    /** Takes a connection; one whose transaction is managed elsewhere is left in its mode. */
    Connection take(ConnectionMode mode) {
        try {
            generation = database.pool().generation();
            Connection taken = source.acquire();
            connection = taken;
            database.dialect(taken);
            if (!source.managesTransaction()) {
                prepare(taken, mode);
            }
            return taken;
        } catch (SQLException e) {
            giveBack(true);
            throw new CannotGetJdbcConnectionException(database.unavailable(e), e);
        } catch (Throwable e) {
            giveBack(true);
            throw e;
        }
    }

    private void prepare(Connection taken, ConnectionMode mode) throws SQLException {
        if (!mode.autocommit()) {
            isolate(taken, mode.isolation());
            if (mode.readOnly()) {
                boolean before = taken.isReadOnly();
                database.dialect(taken).setReadOnly(taken, true);
                readOnlyBefore = before;
            }
        }
        boolean before = taken.getAutoCommit();
        if (before != mode.autocommit()) {
            taken.setAutoCommit(mode.autocommit());
            autocommitBefore = before;
        }
    }

    private void isolate(Connection taken, @Nullable IsolationLevel level) throws SQLException {
        if (level == null) {
            return;
        }
        if (!taken.getMetaData().supportsTransactionIsolationLevel(level.jdbc())) {
            throw new InvalidDataAccessApiUsageException("The isolation level " + level + " does not exist on "
                    + database.dialect(taken).name() + ": choose another");
        }
        int before = taken.getTransactionIsolation();
        if (before != level.jdbc()) {
            taken.setTransactionIsolation(level.jdbc());
            isolationBefore = before;
        }
    }

    /** Notes that the connection is broken: it leaves its pool, with those that are as old. */
    void lost() {
        lost = true;
    }

    /** Notes that nobody else is to have the connection: it alone leaves its pool. Without one on loan there is nothing to note. */
    void distrust() {
        distrusted = connection != null;
    }

    /**
     * Gives the connection back as it came. One that cannot be put into its mode leaves its pool: whoever had it next would work in
     * another mode than that of the pool, or go on with what was not rolled back.
     *
     * @param clean whether its transaction has really ended
     */
    void giveBack(boolean clean) {
        Connection taken = connection;
        if (taken == null) {
            return;
        }
        connection = null;
        if (!isRestored(taken, clean) || !clean) {
            distrusted = true;
        }
        release(taken);
    }

    /** Switching autocommit on would commit what was not rolled back. */
    private boolean isRestored(Connection taken, boolean clean) {
        try {
            if (!taken.isClosed()) {
                Boolean before = autocommitBefore;
                if (before != null && clean) {
                    taken.setAutoCommit(before);
                }
                restore(taken);
            }
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A connection could not be put back into its mode before it was released", e);
            return false;
        }
    }

    private void release(Connection taken) {
        if (distrusted && !lost) {
            database.pool().discard(taken);
        }
        try {
            source.release(taken);
        } catch (SQLException | RuntimeException e) {
            LOG.debug("A connection could not be released cleanly", e);
        }
        if (lost) {
            database.pool().evict(taken, generation);
        }
        autocommitBefore = null;
        readOnlyBefore = null;
        isolationBefore = null;
        lost = false;
        distrusted = false;
    }

    private void restore(Connection taken) throws SQLException {
        Boolean readOnly = readOnlyBefore;
        if (readOnly != null) {
            database.dialect(taken).setReadOnly(taken, readOnly);
        }
        Integer isolation = isolationBefore;
        if (isolation != null) {
            taken.setTransactionIsolation(isolation);
        }
    }
}
