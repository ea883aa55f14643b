package dev.orm.engine;

import dev.orm.dialect.ErrorClass;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.UnexpectedRollbackException;

/**
 * The one place that takes a JDBC connection, begins and ends its transaction, and remembers its first failure. Belongs to one thread.
 */
final class Transaction {

    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Database database;
    private final ConnectionSource source;
    private final boolean redact;
    private final boolean managed;
    private boolean autocommit;
    private boolean readOnly;
    private @Nullable Connection connection;
    private boolean restoreAutocommit;
    private TransactionState state = TransactionState.NONE;
    private @Nullable RuntimeException failure;

    Transaction(Database database, ConnectionSource source, boolean redact) {
        this.database = database;
        this.source = source;
        this.redact = redact;
        this.managed = source.managesTransaction();
    }

    TransactionState state() {
        return state;
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    ConnectionSource source() {
        return source;
    }

    void autocommit(boolean on) {
        requireNotBegun("switch autocommit");
        if (managed && on) {
            throw new IllegalStateException(
                    "The transaction of this connection is managed elsewhere: it cannot run in autocommit mode");
        }
        this.autocommit = on;
    }

    void readOnly(boolean on) {
        requireNotBegun("switch to read-only");
        this.readOnly = on;
    }

    boolean isAutocommit() {
        return autocommit;
    }

    /** The connection to run a statement on; begins the transaction if there is none and autocommit is off. */
    Connection begin() {
        if (state == TransactionState.FAILED) {
            throw new InvalidDataAccessApiUsageException(
                    "An earlier statement of this transaction failed: roll back, or roll back to a savepoint set before it",
                    failure);
        }
        Connection open = connection;
        return open == null ? open() : open;
    }

    private Connection open() {
        Connection opened = acquire();
        try {
            if (!managed && !autocommit) {
                restoreAutocommit = opened.getAutoCommit();
                if (readOnly) {
                    opened.setReadOnly(true);
                }
                if (restoreAutocommit) {
                    opened.setAutoCommit(false);
                }
            }
        } catch (SQLException e) {
            giveBack(opened);
            throw translator().translate("beginning a transaction", null, e);
        }
        connection = opened;
        state = autocommit ? TransactionState.NONE : TransactionState.ACTIVE;
        return opened;
    }

    private Connection acquire() {
        Connection acquired = null;
        try {
            acquired = source.acquire();
            database.dialect(acquired);
            return acquired;
        } catch (SQLException e) {
            if (acquired != null) {
                giveBack(acquired);
            }
            throw new CannotGetJdbcConnectionException(Database.unavailable(e), e);
        }
    }

    /** Called after each statement: in autocommit mode the connection goes back at once. */
    void statementDone() {
        Connection open = connection;
        if (autocommit && open != null) {
            connection = null;
            giveBack(open);
        }
    }

    /** A statement that changes rows failed. In autocommit mode a broken connection leaves open whether it was committed. */
    DataAccessException changeFailed(String what, String sql, SQLException cause) {
        boolean uncertain = autocommit && database.dialect().classify(cause) == ErrorClass.CONNECTION_LOST;
        return failed(
                uncertain
                        ? translator().uncertain(what, sql, cause)
                        : translator().translate(what, sql, cause));
    }

    DataAccessException failed(String what, @Nullable String sql, SQLException cause) {
        return failed(translator().translate(what, sql, cause));
    }

    /** Marks the transaction as failed and keeps its first failure. */
    private DataAccessException failed(DataAccessException translated) {
        if (state == TransactionState.ACTIVE) {
            state = TransactionState.FAILED;
            failure = translated;
        }
        source.failed(translated);
        return translated;
    }

    /** The manager of the transaction has rolled back to a savepoint set before the failure. */
    void failureUndone() {
        if (state == TransactionState.FAILED) {
            state = TransactionState.ACTIVE;
            failure = null;
        }
    }

    void commit() {
        requireOwn("commit");
        Connection open = connection;
        if (open == null) {
            return;
        }
        requireHealthy(open);
        try {
            open.commit();
        } catch (SQLException e) {
            RuntimeException translated = translator().translateCommit(open, e);
            abandon(open, translated);
            throw translated;
        }
        end(open);
    }

    /** PostgreSQL answers the commit of a failed transaction with a quiet rollback, so nobody may try it. */
    private void requireHealthy(Connection open) {
        try {
            if (state == TransactionState.ACTIVE && open.isClosed()) {
                state = TransactionState.FAILED;
            } else if (state == TransactionState.ACTIVE
                    && database.dialect(open).isTransactionFailed(open)) {
                state = TransactionState.FAILED;
            }
        } catch (SQLException e) {
            failed("looking at the transaction", null, e);
        }
        if (state == TransactionState.FAILED) {
            UnexpectedRollbackException refused = rolledBackInstead();
            abandon(open, refused);
            throw refused;
        }
    }

    private UnexpectedRollbackException rolledBackInstead() {
        String message = "The transaction was rolled back instead of committed, because a statement in it had failed";
        RuntimeException first = failure;
        return first == null
                ? new UnexpectedRollbackException(message)
                : new UnexpectedRollbackException(message, first);
    }

    void rollback() {
        requireOwn("roll back");
        Connection open = connection;
        if (open != null) {
            DataAccessException refused = abandon(open, failure);
            if (refused != null) {
                throw refused;
            }
        }
    }

    /** Rolls back and lets go; what goes wrong then never takes the place of the first failure. */
    private @Nullable DataAccessException abandon(Connection open, @Nullable RuntimeException first) {
        DataAccessException refused = null;
        try {
            open.rollback();
        } catch (SQLException e) {
            if (first != null) {
                first.addSuppressed(e);
            } else {
                refused = translator().translate("rolling back", null, e);
            }
        }
        end(open);
        return refused instanceof ConnectionLostException ? null : refused;
    }

    private void end(Connection open) {
        connection = null;
        state = TransactionState.NONE;
        failure = null;
        try {
            if (readOnly && !open.isClosed()) {
                open.setReadOnly(false);
            }
            if (restoreAutocommit && !open.isClosed()) {
                open.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.debug("A connection could not be reset before it was released", e);
        }
        giveBack(open);
    }

    SavepointHandle savepoint() {
        Connection open = begin();
        try {
            return new SavepointHandle(this, open.setSavepoint());
        } catch (SQLException e) {
            throw failed("setting a savepoint", null, e);
        }
    }

    void rollbackTo(Savepoint savepoint) {
        try {
            required().rollback(savepoint);
        } catch (SQLException e) {
            throw failed("rolling back to a savepoint", null, e);
        }
        failureUndone();
    }

    void release(Savepoint savepoint) {
        try {
            required().releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw failed("releasing a savepoint", null, e);
        }
    }

    void close() {
        Connection open = connection;
        if (open == null) {
            return;
        }
        if (managed) {
            connection = null;
            state = TransactionState.NONE;
            giveBack(open);
        } else {
            rollback();
        }
    }

    private Connection required() {
        Connection open = connection;
        if (open == null) {
            throw new IllegalStateException("The transaction of this savepoint has ended");
        }
        return open;
    }

    private void giveBack(Connection open) {
        try {
            source.release(open);
        } catch (SQLException e) {
            LOG.debug("A connection could not be released cleanly", e);
        }
    }

    private ExceptionTranslator translator() {
        return new ExceptionTranslator(database.dialect(), redact);
    }

    private void requireOwn(String what) {
        if (managed) {
            throw new IllegalStateException(
                    "The transaction of this connection is managed elsewhere: " + what + " there");
        }
    }

    private void requireNotBegun(String what) {
        if (connection != null) {
            throw new IllegalStateException("A transaction has begun: commit or roll back before you " + what);
        }
    }
}
