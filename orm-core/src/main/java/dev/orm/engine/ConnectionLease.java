package dev.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * A connection on loan from its source: put into the mode its user needs, and given back in the mode it came in. Belongs to one thread.
 */
final class ConnectionLease {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionLease.class);

    private final Database database;
    private final ConnectionSource source;
    private @Nullable Connection connection;
    private boolean autocommitChanged;
    private boolean readOnlyChanged;

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
    Connection take(boolean autocommit, boolean readOnly) {
        try {
            Connection taken = source.acquire();
            connection = taken;
            database.dialect(taken);
            if (!source.managesTransaction()) {
                prepare(taken, autocommit, readOnly);
            }
            return taken;
        } catch (SQLException e) {
            giveBack(false);
            throw new CannotGetJdbcConnectionException(Database.unavailable(e), e);
        } catch (RuntimeException e) {
            giveBack(false);
            throw e;
        }
    }

    private void prepare(Connection taken, boolean autocommit, boolean readOnly) throws SQLException {
        if (readOnly && !autocommit) {
            database.dialect(taken).setReadOnly(taken, true);
            readOnlyChanged = true;
        }
        if (taken.getAutoCommit() != autocommit) {
            taken.setAutoCommit(autocommit);
            autocommitChanged = true;
        }
    }

    /**
     * Gives the connection back.
     *
     * @param clean whether its transaction has really ended; otherwise autocommit is not touched, because switching it on would commit
     *     what is left
     */
    void giveBack(boolean clean) {
        Connection taken = connection;
        if (taken == null) {
            return;
        }
        connection = null;
        try {
            if (!taken.isClosed()) {
                restore(taken, clean);
            }
        } catch (SQLException e) {
            LOG.debug("A connection could not be put back into its mode before it was released", e);
        }
        autocommitChanged = false;
        readOnlyChanged = false;
        try {
            source.release(taken);
        } catch (SQLException e) {
            LOG.debug("A connection could not be released cleanly", e);
        }
    }

    private void restore(Connection taken, boolean clean) throws SQLException {
        if (autocommitChanged && clean) {
            taken.setAutoCommit(!taken.getAutoCommit());
        }
        if (readOnlyChanged) {
            database.dialect(taken).setReadOnly(taken, false);
        }
    }
}
