package dev.orm.state;

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

    void add(InstanceState state) {
        if (pending.put(state.entity(), state) == null) {
            pendingInOrder.add(state);
        }
    }

    void forget(InstanceState state) {
        if (pending.remove(state.entity()) != null) {
            pendingInOrder.remove(state);
        }
    }
}
