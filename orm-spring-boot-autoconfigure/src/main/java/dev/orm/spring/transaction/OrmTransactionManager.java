package dev.orm.spring.transaction;

import dev.orm.engine.CommitOutcomeUnknownException;
import dev.orm.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's JDBC transaction manager, honest about outcomes: a broken connection never hides the failure that broke the work, a commit whose answer
 * was lost is a {@link CommitOutcomeUnknownException} with status {@code UNKNOWN}, and a transaction that PostgreSQL would silently roll back at
 * commit, because a failed statement was swallowed, is an {@link UnexpectedRollbackException}.
 *
 * <p>Thread-safe once configured, like every transaction manager.
 */
public class OrmTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Engine engine;

    /** Manages the transactions of the engine's data source. */
    public OrmTransactionManager(Engine engine) {
        super(engine.dataSource());
        this.engine = engine;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        ConnectionHolder holder = holder(status.getTransaction());
        Connection connection = holder.getConnection();
        if (isFailed(connection)) {
            throw rolledBackInstead(connection);
        }
        try {
            connection.commit();
            TransactionSynchronizationManager.bindResource(new EndOf(holder), Boolean.TRUE);
        } catch (SQLException ex) {
            RuntimeException failure = engine.translateCommit(connection, ex);
            if (failure instanceof CommitOutcomeUnknownException unknown) {
                abort(connection, unknown);
                TransactionSynchronizationManager.bindResource(new EndOf(holder), unknown);
            }
            throw failure;
        }
    }

    private boolean isFailed(Connection connection) {
        try {
            return TransactionConnections.isFailed(engine, connection);
        } catch (SQLException ex) {
            throw engine.translate("looking at the transaction before its commit", ex);
        }
    }

    private static UnexpectedRollbackException rolledBackInstead(Connection connection) {
        UnexpectedRollbackException unexpected =
                new UnexpectedRollbackException("The transaction was rolled back instead of committed: one of its"
                        + " statements failed, the exception was swallowed, and the database undoes such a transaction as a whole. Let the exception"
                        + " through, or run the part that may fail in a nested transaction (Propagation.NESTED).");
        SQLException failure = rollback(connection);
        if (failure != null) {
            unexpected.addSuppressed(failure);
        }
        return unexpected;
    }

    /**
     * Rolls back. A connection that cannot is cut, so that the database rolls back by itself: the failure that led here is worth more to the caller
     * than the one of the rollback.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        ConnectionHolder holder = holder(status.getTransaction());
        if (TransactionSynchronizationManager.getResource(new EndOf(holder))
                instanceof CommitOutcomeUnknownException unknown) {
            // Asked to roll back after a failed commit: reporting that as done would be a lie.
            throw unknown;
        }
        SQLException failure = rollback(holder.getConnection());
        if (failure == null) {
            TransactionSynchronizationManager.bindResource(new EndOf(holder), Boolean.TRUE);
        } else {
            logger.warn("A rollback failed with SQLState " + failure.getSQLState()
                    + ", so its connection was closed: the database rolls back by itself");
        }
    }

    private static @Nullable SQLException rollback(Connection connection) {
        try {
            connection.rollback();
            return null;
        } catch (SQLException ex) {
            abort(connection, ex);
            return ex;
        }
    }

    /** Cuts the connection, so that the database ends its transaction and no pool hands it out again. */
    private static void abort(Connection connection, Exception reason) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException ex) {
            reason.addSuppressed(ex);
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(new EndOf(holder(transaction)));
        super.doCleanupAfterCompletion(transaction);
    }

    private static ConnectionHolder holder(Object transaction) {
        return ((JdbcTransactionObjectSupport) transaction).getConnectionHolder();
    }

    /** Whether the transaction running on a data source has ended, and only its callbacks are left. */
    static boolean hasEnded(DataSource dataSource) {
        ConnectionHolder holder = TransactionConnections.bound(dataSource);
        return holder != null && TransactionSynchronizationManager.hasResource(new EndOf(holder));
    }

    /** The connection of a transaction that has ended, and only its callbacks are left; null if there is none, or if it broke. */
    static @Nullable ConnectionHolder ended(DataSource dataSource) {
        ConnectionHolder holder = TransactionConnections.bound(dataSource);
        return holder != null && TransactionSynchronizationManager.getResource(new EndOf(holder)) == Boolean.TRUE
                ? holder
                : null;
    }

    /**
     * The key under which the end of a transaction is remembered until it is cleaned up: {@code TRUE}, or the exception of a commit without an
     * answer. Equal for the same holder alone.
     */
    private record EndOf(ConnectionHolder holder) {}
}
