package dev.orm.state;

import dev.orm.mapping.EntityMapping;
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
    private @Nullable Map<EntityMapping<?>, NewKeys> keys;
    private int turn;

    @Nullable
    InstanceState pending(Object entity) {
        return pending.get(entity);
    }

    /** The pending object of an identifier, as far as it has one already. */
    @Nullable
    InstanceState pending(EntityMapping<?> mapping, Object id) {
        if (pending.isEmpty()) {
            return null;
        }
        Map<EntityMapping<?>, NewKeys> known = keys == null ? new IdentityHashMap<>() : keys;
        keys = known;
        return known.computeIfAbsent(mapping.root(), this::keys).get(id, this::isPending);
    }

    private NewKeys keys(EntityMapping<?> root) {
        return new NewKeys(pendingInOrder.stream()
                .filter(state -> state.mapping().root() == root)
                .toList());
    }

    private boolean isPending(InstanceState state) {
        return pending.get(state.entity()) == state;
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
            identified(state);
        }
    }

    /** A pending object may have been given an identifier. */
    void identified(InstanceState state) {
        NewKeys known = keys == null ? null : keys.get(state.mapping().root());
        if (known != null) {
            known.add(state);
        }
    }

    void forget(InstanceState state) {
        if (pending.remove(state.entity()) != null) {
            pendingInOrder.remove(state);
            turns.remove(state);
            if (pending.isEmpty()) {
                keys = null;
            }
        }
    }
}
