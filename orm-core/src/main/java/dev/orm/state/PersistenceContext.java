package dev.orm.state;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one session: those with an identity, those waiting for one, and what all of them were before.
 *
 * <p>Belongs to its session's thread.
 */
public final class PersistenceContext {

    private final IdentityMap identities = new IdentityMap();
    private final UndoLog undo = new UndoLog();
    private final OwnedCollections collections = new OwnedCollections(undo);
    private @Nullable WaitingObjects waiting;
    private @Nullable StatusListener listener;

    /** Tells somebody of objects that come, change their status or go, but not of those that are read. */
    public void listener(StatusListener told) {
        listener = told;
    }

    private void became(InstanceState state, @Nullable Status before, @Nullable Status now) {
        if (listener != null) {
            listener.changed(state, before, now);
        }
    }

    private WaitingObjects waiting() {
        WaitingObjects known = waiting;
        if (known == null) {
            known = new WaitingObjects();
            waiting = known;
        }
        return known;
    }

    public IdentityMap identities() {
        return identities;
    }

    public UndoLog undo() {
        return undo;
    }

    public OwnedCollections collections() {
        return collections;
    }

    /** The state of an object of this session; null for any other object. */
    public @Nullable InstanceState stateOf(EntityMapping<?> mapping, Object entity) {
        InstanceState state = waiting == null ? null : waiting.pending(entity);
        if (state != null) {
            return state;
        }
        Object id = mapping.id().get(entity);
        state = id == null ? null : identities.get(mapping, id);
        if (state != null && state.entity() == entity) {
            return state;
        }
        return mapping.id().strategy() == IdStrategy.ASSIGNED ? identities.find(mapping, entity) : null;
    }

    /** The state of an identity: of an object with a row, or one that waits for its row under an identifier that it has already; null for neither. */
    public @Nullable InstanceState find(EntityMapping<?> mapping, Object id) {
        InstanceState state = identities.get(mapping, id);
        return state != null || waiting == null ? state : waiting.pending(mapping, id);
    }

    /** Takes note that pending objects were given their identifiers ahead of their rows. */
    public void identified(Collection<InstanceState> states) {
        if (waiting != null) {
            states.forEach(waiting::identified);
        }
    }

    /** Gives objects whose identifier was changed their new places; to be called when their rows have it. */
    public void rekey(Collection<InstanceState> states) {
        states.forEach(identities::remove);
        for (InstanceState state : states) {
            state.id(state.mapping().id().get(state.entity()));
            identities.put(state);
        }
    }

    /** Makes a transient object pending. */
    public InstanceState add(EntityMapping<?> mapping, Object entity) {
        InstanceState state = InstanceState.pending(mapping, entity);
        undo.recordTransient(state);
        waiting().add(state);
        became(state, null, Status.PENDING);
        return state;
    }

    /** Takes note that the application itself has added a pending object, and not a relation that leads to it. */
    public void requested(InstanceState state) {
        waiting().requested(state);
    }

    /** Whether the application has added a pending object after the other one was marked for deletion. */
    public boolean isRequestedBehind(InstanceState added, InstanceState deleted) {
        return waiting().isRequestedBehind(added, deleted);
    }

    /** Marks a persistent object for deletion. */
    public void delete(InstanceState state) {
        if (state.status() == Status.PERSISTENT) {
            undo.record(state);
            state.status(Status.DELETED);
            waiting().delete(state);
            became(state, Status.PERSISTENT, Status.DELETED);
        }
    }

    /** Takes a deletion back that was not flushed. */
    public void undelete(InstanceState state) {
        if (waiting().undelete(state)) {
            state.status(Status.PERSISTENT);
            became(state, Status.DELETED, Status.PERSISTENT);
        }
    }

    /** Takes back that a pending object was taken out. */
    public void readmit(InstanceState state) {
        if (state.status() == Status.DETACHED && waiting().pending(state.entity()) == null) {
            state.status(Status.PENDING);
            waiting().add(state);
            became(state, Status.DETACHED, Status.PENDING);
        }
    }

    /** Gives a pending object its place in the identity map: it was inserted. */
    public void inserted(InstanceState state) {
        waiting().forget(state);
        state.status(Status.PERSISTENT);
        identities.put(state);
        became(state, Status.PENDING, Status.PERSISTENT);
    }

    /** Takes an object out whose row was deleted. */
    public void removed(InstanceState state) {
        Status before = state.status();
        identities.remove(state);
        waiting().undelete(state);
        state.status(Status.GONE);
        became(state, before, Status.GONE);
    }

    /** Takes an object out that stays as it is. */
    public void detach(InstanceState state) {
        Status before = state.status();
        waiting().forget(state);
        identities.remove(state);
        waiting().undelete(state);
        state.status(Status.DETACHED);
        became(state, before, Status.DETACHED);
    }

    /** Whether the session knows no object at all. */
    public boolean isEmpty() {
        return pending().isEmpty() && identities.isEmpty();
    }

    /** The pending objects in the order in which they were added. */
    public Collection<InstanceState> pending() {
        return waiting == null ? List.of() : Collections.unmodifiableCollection(waiting.pending());
    }

    /** The objects whose rows go with the next flush. */
    public Collection<InstanceState> deleted() {
        return waiting == null ? List.of() : Collections.unmodifiableCollection(waiting.deleted());
    }

    /**
     * Detaches all objects and forgets how they were, so that their memory is free before the transaction ends. Savepoints stay, for the objects
     * that come from now on.
     */
    public void clear() {
        Map<InstanceState, Status> told = listener == null ? Map.of() : statuses();
        pending().forEach(state -> state.status(Status.DETACHED));
        identities.forEach(state -> state.status(Status.DETACHED));
        waiting = null;
        identities.clear();
        collections.clear();
        undo.forget();
        told.forEach((state, before) -> became(state, before, Status.DETACHED));
    }

    private Map<InstanceState, Status> statuses() {
        Map<InstanceState, Status> statuses = new LinkedHashMap<>();
        pending().forEach(state -> statuses.put(state, state.status()));
        identities.forEach(state -> statuses.put(state, state.status()));
        return statuses;
    }

    /**
     * Puts every object back to what it was when the given depth of the undo log was opened: 0 is the beginning of the transaction.
     *
     * @param loader for collections that were not loaded then
     */
    public void restore(int depth, CollectionLoader loader) {
        UndoLog.Frame undone = undo.take(depth);
        Map<InstanceState, UndoLog.Memento> mementos = undone.mementos();
        mementos.entrySet().removeIf(entry -> leave(entry.getKey(), entry.getValue()));
        Collection<InstanceState> known = identities.states();
        mementos.forEach((state, memento) -> place(state, memento));
        undone.reads().forEach(PersistenceContext::readAgain);
        for (InstanceState state : known) {
            if (!mementos.containsKey(state)) {
                restoreValues(state, loader);
            }
        }
        mementos.keySet().forEach(state -> restoreValues(state, loader));
        mementos.keySet().stream().filter(undone::isNew).forEach(collections::restoreNew);
        if (depth == 0) {
            undo.clear();
        }
        collections.forgetChanges();
    }

    /** A detached object stays out, since another one may have taken its place; only what a flush has generated is taken back. */
    private static boolean leave(InstanceState state, UndoLog.Memento memento) {
        boolean detached = state.status() == Status.DETACHED;
        if (detached) {
            memento.restoreKeys(state);
        }
        return detached;
    }

    private void place(InstanceState state, UndoLog.Memento memento) {
        Status before = memento.status();
        identities.remove(state);
        if (before == null || before == Status.DETACHED) {
            waiting().forget(state);
            waiting().undelete(state);
        } else if (before == Status.PENDING && waiting().pending(state.entity()) == null) {
            waiting().add(state);
        }
        Status present = state.status();
        memento.restore(state);
        if (before == Status.PERSISTENT || before == Status.DELETED) {
            identities.put(state);
            waiting().undelete(state);
            if (before == Status.DELETED) {
                waiting().delete(state);
            }
        }
        if (before != present) {
            became(state, present, before);
        }
    }

    private static void readAgain(InstanceState state, BitSet collections) {
        state.stale(true);
        collections.stream().forEach(index -> state.baseline(index, null));
    }

    /** Undoes what was assigned since the object was last in step with its row. Pending and transient objects keep their values. */
    private void restoreValues(InstanceState state, CollectionLoader loader) {
        Object snapshot = state.snapshot();
        if (snapshot == null || state.isUnloaded()) {
            return;
        }
        if (state.access().changes(state.entity(), snapshot) != null) {
            state.access().restore(state.entity(), snapshot);
        }
        collections.restore(state, loader);
    }
}
