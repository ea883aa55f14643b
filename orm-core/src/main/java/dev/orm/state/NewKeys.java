package dev.orm.state;

import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The new objects of one hierarchy by the identifiers that they have already. Applications assign identifiers behind {@code add}, too, so an object
 * without one is looked at again each time. One that has an identifier is found under that one alone, as long as it keeps it.
 */
final class NewKeys {

    private final Map<Object, InstanceState> byId = new HashMap<>();
    private List<InstanceState> unknown;

    NewKeys(Collection<InstanceState> pending) {
        unknown = new ArrayList<>(pending);
    }

    void add(InstanceState state) {
        unknown.add(state);
    }

    /**
     * The object of an identifier; null where there is none.
     *
     * @param isPending whether an object waits still
     */
    @Nullable
    InstanceState get(Object id, Predicate<InstanceState> isPending) {
        look(isPending);
        InstanceState found = byId.get(id);
        if (found == null || isPending.test(found) && id.equals(idOf(found.mapping(), found.entity()))) {
            return found;
        }
        unknown.addAll(byId.values()); // one has left, or has another identifier now
        byId.clear();
        look(isPending);
        return byId.get(id);
    }

    private void look(Predicate<InstanceState> isPending) {
        if (unknown.isEmpty()) {
            return;
        }
        List<InstanceState> without = new ArrayList<>();
        for (InstanceState state : unknown) {
            Object id = isPending.test(state) ? idOf(state.mapping(), state.entity()) : null;
            if (id != null) {
                byId.merge(id, state, (first, second) -> isPending.test(first) ? first : second);
            } else if (isPending.test(state) && state.mapping().id().strategy() == IdStrategy.ASSIGNED) {
                without.add(state); // any other is told when it is given one
            }
        }
        unknown = without;
    }

    /** As far as it can be told before the flush: parts that come from other objects are theirs, which may be new themselves. */
    private static @Nullable Object idOf(EntityMapping<?> mapping, Object entity) {
        Object id = mapping.id().get(entity);
        if (id != null || mapping.id().derivedFrom().isEmpty()) {
            return id;
        }
        EntityAccess<Object> access = access(mapping);
        return mapping.id().derived(entity, relation -> {
            Object target = access.get(entity, relation.slot());
            return target == null ? null : idOf(relation.target(), target);
        });
    }

    @SuppressWarnings("unchecked") // the access belongs to the mapping of the object
    private static EntityAccess<Object> access(EntityMapping<?> mapping) {
        return (EntityAccess<Object>) mapping.access();
    }
}
