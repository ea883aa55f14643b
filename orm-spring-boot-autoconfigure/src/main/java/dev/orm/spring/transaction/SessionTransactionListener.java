package dev.orm.spring.transaction;

import dev.orm.session.SessionFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the sessions of a transaction what Spring's synchronization callbacks do not: on which connection it runs, that a savepoint is about to be set,
 * and that nothing but the commit is left to do. To be registered with the transaction manager; Spring Boot does so with every bean of this kind.
 *
 * <p>Without it, changes made in a {@code BEFORE_COMMIT} event listener may be lost, changes pending when a nested transaction begins are written
 * inside it, and no session can be opened for a transaction while one of another manager runs inside it.
 *
 * <p>Stateless and thread-safe; finds the sessions of the current thread by itself.
 */
public final class SessionTransactionListener implements TransactionExecutionListener {

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (transaction.isNested()) {
            sessions(transaction).forEach(session -> session.beforeNested(transaction));
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure == null) {
            LocalTransaction.begun(transaction);
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isNested()) {
            sessions(transaction).forEach(session -> session.afterNested(transaction, false));
        } else if (transaction.isNewTransaction()) {
            sessions(transaction).forEach(BoundSession::finalFlush);
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable rollbackFailure) {
        if (transaction.isNested()) {
            sessions(transaction).forEach(session -> session.afterNested(transaction, true));
        }
    }

    private static List<BoundSession> sessions(TransactionExecution transaction) {
        LocalTransaction local = LocalTransaction.of(transaction);
        return (local == null ? ofGlobalTransaction() : local.sessions().stream())
                .filter(BoundSession::isActive)
                .toList();
    }

    private static Stream<BoundSession> ofGlobalTransaction() {
        return TransactionSynchronizationManager.getResourceMap().entrySet().stream()
                .filter(resource -> resource.getKey() instanceof SessionFactory)
                .map(Map.Entry::getValue)
                .filter(BoundSession.class::isInstance)
                .map(BoundSession.class::cast);
    }
}
