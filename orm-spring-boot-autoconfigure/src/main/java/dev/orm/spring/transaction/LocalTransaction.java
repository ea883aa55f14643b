package dev.orm.spring.transaction;

import dev.orm.session.SessionFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.jta.JtaTransactionObject;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A transaction of one resource, unlike those of JTA. The sessions of one that has a connection are found by the holder of that connection, which its
 * manager has bound: so they are found also while a transaction of another manager runs inside, which suspends callbacks and leaves the holder bound,
 * and are not found while their own transaction is suspended.
 *
 * <p>Belongs to the thread of its transaction.
 */
final class LocalTransaction implements TransactionSynchronization {

    private final @Nullable ConnectionHolder holder;
    private final boolean readOnly;
    private final Map<SessionFactory, BoundSession> sessions = new IdentityHashMap<>(2);
    private final List<BoundSession> unheard = new ArrayList<>(0);
    private boolean suspended;
    private boolean over;

    private LocalTransaction(@Nullable ConnectionHolder holder, boolean readOnly) {
        this.holder = holder;
        this.readOnly = readOnly;
    }

    /** The key of the transaction on a connection. Equal for the same holder alone. */
    private record Of(ConnectionHolder holder) {}

    /** Takes note of a transaction that a manager has just begun. */
    static void begun(TransactionExecution transaction) {
        if (transaction.isNewTransaction()
                && transaction instanceof DefaultTransactionStatus status
                && !(status.getTransaction() instanceof JtaTransactionObject)
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            ConnectionHolder holder = holder(transaction);
            LocalTransaction begun = new LocalTransaction(holder, transaction.isReadOnly());
            // A manager may have been given two listeners.
            if (!TransactionSynchronizationManager.hasResource(begun.key())) {
                TransactionSynchronizationManager.bindResource(begun.key(), begun);
                TransactionSynchronizationManager.registerSynchronization(begun);
            }
        }
    }

    /** The one on a connection; null if its manager has no {@link SessionTransactionListener}, or if it has ended. */
    static @Nullable LocalTransaction on(@Nullable ConnectionHolder holder) {
        return holder == null ? null : (LocalTransaction) TransactionSynchronizationManager.getResource(new Of(holder));
    }

    /** The one that a transaction manager speaks of; null if there is none. */
    static @Nullable LocalTransaction of(TransactionExecution transaction) {
        return on(holder(transaction));
    }

    private static @Nullable ConnectionHolder holder(TransactionExecution transaction) {
        return transaction instanceof DefaultTransactionStatus status
                        && status.hasTransaction()
                        && status.getTransaction() instanceof JdbcTransactionObjectSupport jdbc
                        && jdbc.hasConnectionHolder()
                ? jdbc.getConnectionHolder()
                : null;
    }

    /** Whether the innermost transaction of the thread, that whose callbacks are registered, is a local one. */
    static boolean isInnermost() {
        return TransactionSynchronizationManager.getResourceMap().values().stream()
                .anyMatch(resource -> resource instanceof LocalTransaction local && !local.suspended && !local.over);
    }

    private Object key() {
        return holder == null ? this : new Of(holder);
    }

    boolean isReadOnly() {
        return readOnly;
    }

    Collection<BoundSession> sessions() {
        return List.copyOf(sessions.values());
    }

    /** The session of a factory; null if it has none yet. */
    @Nullable
    BoundSession session(SessionFactory factory) {
        return sessions.get(factory);
    }

    /** Whether a session may be opened in it. */
    boolean isOpen() {
        return !over && (suspended || TransactionSynchronizationManager.isSynchronizationActive());
    }

    /** A session that is opened while another manager's transaction runs inside hears of this one when that is over. */
    void add(SessionFactory factory, BoundSession session) {
        sessions.put(factory, session);
        if (suspended) {
            unheard.add(session);
        } else {
            TransactionSynchronizationManager.registerSynchronization(session);
        }
    }

    void remove(BoundSession session) {
        sessions.values().remove(session);
        unheard.remove(session);
    }

    /** Before all others, which ask for it. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void suspend() {
        suspended = true;
    }

    @Override
    public void resume() {
        suspended = false;
        unheard.forEach(TransactionSynchronizationManager::registerSynchronization);
        unheard.clear();
    }

    @Override
    public void afterCommit() {
        over = true;
    }

    @Override
    public void afterCompletion(int status) {
        over = true;
        TransactionSynchronizationManager.unbindResourceIfPossible(key());
    }
}
