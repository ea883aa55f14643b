package dev.orm.session;

import dev.orm.flush.FlushObserver;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import dev.orm.state.StatusListener;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Tells the listeners of one session what happens to it. */
final class SessionEvents implements FlushObserver, StatusListener {

    private static final int MOST_FLUSHES = 100;

    private final List<SessionListener> listeners;
    private final SessionGuard guard;
    private @Nullable Session session;
    private @Nullable Flushed flushed;
    private int nested;

    SessionEvents(List<SessionListener> listeners, SessionGuard guard) {
        this.listeners = listeners;
        this.guard = guard;
    }

    void of(Session told) {
        session = told;
    }

    boolean areHeard() {
        return !listeners.isEmpty();
    }

    void begun() {
        tell(SessionListener::afterBegin);
    }

    @Override
    public boolean flushing() {
        tell(SessionListener::beforeFlush);
        return areHeard();
    }

    @Override
    public void writing(
            Collection<InstanceState> inserted, Collection<InstanceState> updated, Collection<InstanceState> deleted) {
        if (areHeard()) {
            Map<Object, Map<String, Inspection.Change>> changes = new IdentityHashMap<>();
            updated.forEach(state -> changes.put(
                    state.entity(),
                    Inspecting.of(state.mapping(), state.entity(), state).changes()));
            flushed = new Flushed(entities(inserted), entities(updated), entities(deleted), changes);
        }
    }

    private static List<Object> entities(Collection<InstanceState> states) {
        return states.stream().map(InstanceState::entity).toList();
    }

    /** The statements of a flush were sent, and the session can be used again. */
    void written() {
        Flushed done = flushed;
        if (done == null) {
            return;
        }
        flushed = null;
        requireEnd(++nested);
        try {
            tell(listener -> listener.afterFlush(told(), done));
        } finally {
            nested--;
        }
    }

    /** Refuses to flush on and on. */
    void requireEnd(int flushes) {
        if (flushes > MOST_FLUSHES) {
            throw new InvalidDataAccessApiUsageException(MOST_FLUSHES + " flushes followed one another, because a"
                    + " SessionListener changes something in afterFlush each time: let it change nothing when the flush"
                    + " wrote only what it had added itself.");
        }
    }

    void savepoint(int depth) {
        tell(listener -> listener.atSavepoint(told(), depth));
    }

    void backAt(int depth) {
        tell(listener -> listener.afterRollbackToSavepoint(told(), depth));
    }

    void committing() {
        tell(SessionListener::beforeCommit);
    }

    void committed() {
        over("afterCommit", SessionListener::afterCommit);
    }

    void rolledBack() {
        over("afterRollback", SessionListener::afterRollback);
    }

    /** No statement would belong to the transaction that has ended. */
    private void over(String moment, BiConsumer<SessionListener, Session> call) {
        if (!areHeard()) {
            return;
        }
        guard.transactionOver(moment);
        try {
            tell(call);
        } finally {
            guard.transactionOver(null);
        }
    }

    @Override
    public void changed(InstanceState state, @Nullable Status before, @Nullable Status now) {
        Lifecycle from = lifecycle(before);
        Lifecycle to = lifecycle(now);
        if (from != to) {
            tell(listener -> listener.moved(told(), state.entity(), from, to));
        }
    }

    private static Lifecycle lifecycle(@Nullable Status status) {
        if (status == null) {
            return Lifecycle.TRANSIENT;
        }
        return switch (status) {
            case PENDING -> Lifecycle.PENDING;
            case PERSISTENT -> Lifecycle.PERSISTENT;
            case DELETED -> Lifecycle.DELETED;
            case GONE, DETACHED -> Lifecycle.DETACHED;
        };
    }

    private Session told() {
        return Objects.requireNonNull(session, "the session");
    }

    private void tell(BiConsumer<SessionListener, Session> call) {
        tell(listener -> call.accept(listener, told()));
    }

    private void tell(Consumer<SessionListener> call) {
        listeners.forEach(call);
    }
}
