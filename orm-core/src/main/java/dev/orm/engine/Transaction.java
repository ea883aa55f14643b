package dev.orm.engine;

import dev.orm.dialect.ErrorClass;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.UnexpectedRollbackException;

/** The one place that begins and ends transactions and remembers their first failure. Belongs to one thread. */
final class Transaction {

    private final Database database;
    private final ConnectionSource source;
    private final ConnectionLease lease;
    private final boolean redact;
    private final boolean managed;
    private boolean autocommit;
    private boolean readOnly;
    private TransactionState state = TransactionState.NONE;
    private @Nullable RuntimeException failure;
    private int number;

    Transaction(Database database, ConnectionSource source, boolean redact) {
        this.database = database;
        this.source = source;
        this.lease = new ConnectionLease(database, source);
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

    boolean isAutocommit() {
        return autocommit;
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

    /** The connection to run a statement on; begins the transaction if there is none and autocommit is off. */
    Connection begin() {
        if (state == TransactionState.FAILED) {
            throw new InvalidDataAccessApiUsageException(
                    "An earlier statement of this transaction failed: roll back, or roll back to a savepoint set before it",
                    failure);
        }
        Connection open = lease.current();
        if (open == null) {
            open = lease.take(autocommit, readOnly);
            state = autocommit ? TransactionState.NONE : TransactionState.ACTIVE;
        }
        return open;
    }

    /** Called after each statement: in autocommit mode the connection goes back at once. */
    void statementDone() {
        if (autocommit) {
            lease.giveBack(true);
        }
    }

    DataAccessException failed(String what, @Nullable String sql, SQLException cause) {
        return failed(translator().translate(what, sql, cause));
    }

    /** A statement that changes rows failed. In autocommit mode a broken connection leaves open whether it was committed. */
    DataAccessException changeFailed(String what, String sql, SQLException cause) {
        boolean uncertain = autocommit && database.dialect().classify(cause) == ErrorClass.CONNECTION_LOST;
        return failed(
                uncertain
                        ? translator().uncertain(what, sql, cause)
                        : translator().translate(what, sql, cause));
    }

    /** Marks the transaction as failed and keeps its first failure. */
    <F extends RuntimeException> F failed(F thrown) {
        if (state == TransactionState.ACTIVE) {
            state = TransactionState.FAILED;
            failure = thrown;
        }
        source.failed(thrown);
        return thrown;
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
        Connection open = lease.current();
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
        end(true);
    }

    /** PostgreSQL answers the commit of a failed transaction with a quiet rollback, so nobody may try it. */
    private void requireHealthy(Connection open) {
        if (state == TransactionState.ACTIVE && isGivenUp(open)) {
            state = TransactionState.FAILED;
        }
        if (state == TransactionState.FAILED) {
            UnexpectedRollbackException refused = rolledBackInstead();
            abandon(open, refused);
            throw refused;
        }
    }

    private boolean isGivenUp(Connection open) {
        try {
            return open.isClosed() || database.dialect(open).isTransactionFailed(open);
        } catch (SQLException e) {
            failed("looking at the transaction", null, e);
            return true;
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
        Connection open = lease.current();
        if (open != null) {
            abandon(open, failure);
        }
    }

    /** Rolls back and lets go; what goes wrong then never takes the place of the first failure, and a broken connection needs no rollback. */
    private void abandon(Connection open, @Nullable RuntimeException first) {
        try {
            open.rollback();
            end(true);
        } catch (SQLException e) {
            end(false);
            DataAccessException refused = translator().translate("rolling back", null, e);
            if (first != null) {
                first.addSuppressed(refused);
            } else if (!(refused instanceof ConnectionLostException)) {
                throw refused;
            }
        }
    }

    private void end(boolean clean) {
        state = TransactionState.NONE;
        failure = null;
        number++;
        lease.giveBack(clean);
    }

    SavepointHandle savepoint() {
        if (autocommit) {
            throw new IllegalStateException(
                    "There is no transaction to set a savepoint in: the connection is in autocommit mode");
        }
        Connection open = begin();
        try {
            return new SavepointHandle(this, number, open.setSavepoint());
        } catch (SQLException e) {
            throw failed("setting a savepoint", null, e);
        }
    }

    void rollbackTo(int transaction, Savepoint savepoint) {
        Connection open = required(transaction);
        try {
            open.rollback(savepoint);
        } catch (SQLException e) {
            throw failed("rolling back to a savepoint", null, e);
        }
        failureUndone();
    }

    void release(int transaction, Savepoint savepoint) {
        Connection open = required(transaction);
        try {
            open.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw failed("releasing a savepoint", null, e);
        }
    }

    private Connection required(int transaction) {
        Connection open = lease.current();
        if (open == null || transaction != number) {
            throw new IllegalStateException("The transaction of this savepoint has ended");
        }
        return open;
    }

    void close() {
        if (managed) {
            end(false);
        } else {
            rollback();
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
        if (lease.current() != null) {
            throw new IllegalStateException("A transaction has begun: commit or roll back before you " + what);
        }
    }
}
