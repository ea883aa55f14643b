package dev.orm.spring.transaction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the sessions of a transaction what Spring's synchronization callbacks do not: that a savepoint is about to be set, and that nothing but the
 * commit is left to do. To be registered with the transaction manager; Spring Boot does so with every bean of this kind.
 *
 * <p>Without it, changes made in a {@code BEFORE_COMMIT} event listener may be lost, and changes pending when a nested transaction begins are written
 * inside it.
 *
 * <p>Stateless and thread-safe; finds the sessions of the current thread by itself.
 */
public final class SessionTransactionListener implements TransactionExecutionListener {

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isNested()) {
            boundSessions().forEach(session -> session.beforeNested(transaction));
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNested()) {
            boundSessions().forEach(session -> session.afterNested(transaction));
        } else if (transaction.isNewTransaction()) {
            boundSessions().forEach(BoundSession::finalFlush);
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable rollbackFailure) {
        if (transaction.isNested()) {
            boundSessions().forEach(session -> session.afterNested(transaction));
        }
    }

    private static List<BoundSession> boundSessions() {
        return TransactionSynchronizationManager.getResourceMap().values().stream()
                .filter(BoundSession.class::isInstance)
                .map(BoundSession.class::cast)
                .filter(BoundSession::isActive)
                .toList();
    }
}
