package dev.orm.spring.transaction;

import dev.orm.engine.Engine;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does what a commit of the running transaction would do first, for tests, whose transactions never come to one. What cannot be committed any more is
 * left alone: a test that expects a failure is not to meet it twice.
 *
 * <p>Works on the transactions of the current thread.
 */
public final class CommitRehearsal {

    private CommitRehearsal() {}

    /**
     * Has the sessions of the running transaction write what is pending, and everybody else who takes part in it by Spring's synchronization; does
     * nothing outside a transaction.
     */
    public static void flush() {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            for (TransactionSynchronization taking : TransactionSynchronizationManager.getSynchronizations()) {
                if (!(taking instanceof BoundSession session) || session.isCommittable()) {
                    taking.flush();
                }
            }
        }
    }

    /**
     * Whether a transaction holds a connection to the engine's database and could be committed there: nobody has marked it for rollback, and the
     * database has not given it up.
     */
    public static boolean isPossible(Engine engine) {
        return TransactionSynchronizationManager.getResource(TransactionConnections.unproxied(engine.dataSource()))
                        instanceof ConnectionHolder holder
                && isPossible(engine, holder);
    }

    static boolean isPossible(Engine engine, ConnectionHolder holder) {
        if (holder.isRollbackOnly()) {
            return false;
        }
        try {
            return !TransactionConnections.isFailed(engine, holder.getConnection());
        } catch (SQLException ex) {
            throw engine.translate("looking at the transaction before its end", ex);
        }
    }
}
