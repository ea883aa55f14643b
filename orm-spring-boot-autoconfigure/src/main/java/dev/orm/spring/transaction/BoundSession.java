package dev.orm.spring.transaction;

import dev.orm.session.Savepoint;
import dev.orm.session.Session;
import dev.orm.session.SessionControl;
import dev.orm.session.SessionControl.Outcome;
import dev.orm.session.SessionFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The session of one factory in one Spring transaction: flushed before the commit, restored with each savepoint, ended with the transaction.
 *
 * <p>Hears of the transaction in two ways. Spring's synchronization callbacks reach it under every transaction manager, but come too late for
 * savepoints and too early for work done in other {@code beforeCommit} callbacks; for these {@link SessionTransactionListener} calls.
 */
final class BoundSession implements TransactionSynchronization {

    private static final Logger LOG = LoggerFactory.getLogger(BoundSession.class);

    /** Before {@link DataSourceUtils} and before integrations that order themselves just ahead of it. */
    private static final int ORDER = DataSourceUtils.CONNECTION_SYNCHRONIZATION_ORDER - 2;

    private final SessionFactory factory;
    private final SessionControl control;
    private final TransactionConnections connections;
    private final @Nullable LocalTransaction local;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final AtomicBoolean listenerMissed;
    private Phase phase = Phase.ACTIVE;
    private boolean flushedLast;
    private boolean left;
    private @Nullable Suspended suspended;

    private enum Phase {
        ACTIVE,
        COMMITTED,
        ENDED
    }

    /** The key of a session of a transaction that is suspended, or has one of another manager inside it: then its holder is still bound. */
    private record Suspended(
            SessionFactory factory, @Nullable ConnectionHolder holder) {}

    /** A remembered state of the session's objects: announced by the start of a nested scope, then tied to its savepoint. */
    private static final class Mark {

        final int depth;
        final @Nullable TransactionExecution scope;

        @Nullable
        Object savepoint;

        Mark(int depth, @Nullable TransactionExecution scope, @Nullable Object savepoint) {
            this.depth = depth;
            this.scope = scope;
            this.savepoint = savepoint;
        }
    }

    /** @param local null where sessions are found by their factory alone, as in a transaction of JTA */
    BoundSession(
            SessionFactory factory,
            SessionControl control,
            TransactionConnections connections,
            AtomicBoolean listenerMissed,
            @Nullable LocalTransaction local) {
        this.factory = factory;
        this.control = control;
        this.connections = connections;
        this.listenerMissed = listenerMissed;
        this.local = local;
    }

    /** The one of a factory in a transaction that no {@link LocalTransaction} stands for; null if there is none. */
    static @Nullable BoundSession find(SessionFactory factory, @Nullable ConnectionHolder holder) {
        Object found = TransactionSynchronizationManager.getResource(factory);
        if (found == null && holder != null) {
            found = TransactionSynchronizationManager.getResource(new Suspended(factory, holder));
        }
        return (BoundSession) found;
    }

    /** Has the running transaction call it, and calls of its users find it. */
    void bind() {
        if (local != null) {
            local.add(factory, this);
        } else {
            TransactionSynchronizationManager.bindResource(factory, this);
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    Session session() {
        return control.session();
    }

    SessionControl control() {
        return control;
    }

    /** A savepoint set by the session itself. */
    Savepoint savepoint() {
        return new BoundSavepoint(session().savepoint(), connections);
    }

    boolean isEnded() {
        return phase == Phase.ENDED;
    }

    /** Whether the transaction may still take changes. */
    boolean isActive() {
        return phase == Phase.ACTIVE;
    }

    /** Whether it has reason to flush as for a commit: neither it nor the connection of its transaction has failed. */
    boolean isCommittable() {
        return isActive() && !control.isFailed() && connections.isCommittable(factory.engine());
    }

    /** Whether the method that used it has been left: its transaction ends now, or goes on if Spring did not begin it. */
    boolean isLeft() {
        return left;
    }

    /** Another method runs in the transaction, so what Spring called its commit was none. */
    void rejoin() {
        left = false;
        phase = Phase.ACTIVE;
    }

    /** A nested scope begins: its savepoint comes next, so what is pending belongs before it. */
    void beforeNested(TransactionExecution scope) {
        marks.push(new Mark(control.remember(), scope, null));
    }

    /**
     * A nested scope ended, kept or rolled back: its mark and those left inside it are needed no more. Inside a transaction of another manager
     * nobody but the listener has told of the savepoint and of the way back to it.
     */
    void afterNested(TransactionExecution scope, boolean rolledBack) {
        Mark mark = removeThrough(candidate -> candidate.scope == scope);
        if (mark == null && rolledBack) {
            end(Outcome.ROLLED_BACK);
        } else if (mark != null && mark.savepoint == null && rolledBack) {
            control.restore(mark.depth);
        } else if (mark != null) {
            control.release(mark.depth);
        }
    }

    /** Flushes what other callbacks changed after {@link #beforeCommit(boolean)}. */
    void finalFlush() {
        flushedLast = true;
        refuseFailed();
        LateSynchronizations.call(control::flushPending, false, true);
    }

    private void refuseFailed() {
        if (control.isFailed()) {
            throw new InvalidDataAccessApiUsageException(
                    "A statement of this transaction failed and the exception was swallowed, so the transaction"
                            + " cannot be committed. Let the exception through, or run the part that may fail in a nested transaction"
                            + " (Propagation.NESTED).");
        }
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void suspend() {
        if (local == null && phase != Phase.ENDED) {
            TransactionSynchronizationManager.unbindResource(factory);
            suspended = new Suspended(factory, connections.suspend());
            TransactionSynchronizationManager.bindResource(suspended, this);
        }
    }

    @Override
    public void resume() {
        if (suspended != null) {
            TransactionSynchronizationManager.unbindResourceIfPossible(suspended);
            suspended = null;
            connections.resume();
            if (phase != Phase.ENDED) {
                TransactionSynchronizationManager.bindResource(factory, this);
            }
        }
    }

    @Override
    public void flush() {
        if (isActive()) {
            control.flushPending();
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        if (!isActive()) {
            return;
        }
        Mark top = marks.peek();
        if (top != null && top.savepoint == null) {
            top.savepoint = savepoint;
        } else {
            marks.push(new Mark(control.rememberUnflushed(), null, savepoint));
        }
    }

    @Override
    public void savepointRollback(Object savepoint) {
        if (!isActive()) {
            return;
        }
        Mark mark = removeThrough(candidate -> candidate.savepoint == savepoint);
        if (mark == null) {
            // The savepoint is older than this session: nothing of the session is left.
            end(Outcome.ROLLED_BACK);
            return;
        }
        control.restore(mark.depth);
        // The savepoint stays usable, so its state must be known a second time.
        marks.push(new Mark(control.rememberUnflushed(), mark.scope, savepoint));
    }

    private @Nullable Mark removeThrough(Predicate<Mark> wanted) {
        if (marks.stream().noneMatch(wanted)) {
            return null;
        }
        Mark mark = marks.pop();
        while (!wanted.test(mark)) {
            mark = marks.pop();
        }
        return mark;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (isActive()) {
            refuseFailed();
            LateSynchronizations.call(control::beforeCommit, readOnly, false);
        }
    }

    @Override
    public void beforeCompletion() {
        left = true;
    }

    @Override
    public void afterCommit() {
        if (isActive()) {
            phase = Phase.COMMITTED;
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (phase != Phase.ENDED) {
            // No listener hears of transactions that Spring did not begin, and none is active any more when they end.
            if (status == STATUS_COMMITTED && TransactionSynchronizationManager.isActualTransactionActive()) {
                warnOfMissedListener();
            }
            end(outcome(status));
        }
    }

    private void warnOfMissedListener() {
        if (!flushedLast && listenerMissed.compareAndSet(false, true)) {
            LOG.warn(
                    "The transaction manager does not know the SessionTransactionListener: changes made while a transaction commits may be lost."
                            + " Register the listener with it by addListener(...).");
        }
    }

    private static Outcome outcome(int status) {
        return switch (status) {
            case STATUS_COMMITTED -> Outcome.COMMITTED;
            case STATUS_ROLLED_BACK -> Outcome.ROLLED_BACK;
            default -> Outcome.UNKNOWN;
        };
    }

    private void end(Outcome outcome) {
        phase = Phase.ENDED;
        if (local != null) {
            local.remove(this);
        } else if (TransactionSynchronizationManager.getResource(factory) == this) {
            // A JTA manager may complete on another thread, where nothing of ours is bound.
            TransactionSynchronizationManager.unbindResource(factory);
        }
        control.completed(outcome);
    }
}
