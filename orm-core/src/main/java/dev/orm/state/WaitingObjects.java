package dev.orm.state;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects whose rows come or go with the next flush, in the order in which they were added or deleted. Most sessions only read, and have none. */
final class WaitingObjects {

    private final Map<Object, InstanceState> pending = new IdentityHashMap<>(0);
    private final Set<InstanceState> pendingInOrder = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final Map<InstanceState, Integer> turns = new HashMap<>(0);
    private int turn;

    @Nullable
    InstanceState pending(Object entity) {
        return pending.get(entity);
    }

    Set<InstanceState> pending() {
        return pendingInOrder;
    }

    Set<InstanceState> deleted() {
        return deleted;
    }

    void delete(InstanceState state) {
        deleted.add(state);
        turns.put(state, ++turn);
    }

    boolean undelete(InstanceState state) {
        turns.remove(state);
        return deleted.remove(state);
    }

    /** The application itself has added the object now. */
    void requested(InstanceState state) {
        if (!deleted.isEmpty()) {
            turns.put(state, ++turn);
        }
    }

    boolean isRequestedBehind(InstanceState added, InstanceState other) {
        Integer own = turns.get(added);
        Integer others = turns.get(other);
        return own != null && others != null && own > others;
    }

    void add(InstanceState state) {
        if (pending.put(state.entity(), state) == null) {
            pendingInOrder.add(state);
        }
    }

    void forget(InstanceState state) {
        if (pending.remove(state.entity()) != null) {
            pendingInOrder.remove(state);
            turns.remove(state);
        }
    }
}
