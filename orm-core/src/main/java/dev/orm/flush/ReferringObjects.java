package dev.orm.flush;

import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of a session by what they refer to: an index for each relation, made when it is first asked for. What an object refers to now decides, not
 * what it referred to then.
 */
final class ReferringObjects {

    private final PersistenceContext context;
    private final Map<ToOne, Map<Object, List<InstanceState>>> indexes = new HashMap<>();

    ReferringObjects(PersistenceContext context) {
        this.context = context;
    }

    /** The loaded objects whose reference is to this target. */
    List<InstanceState> of(ToOne relation, Object target) {
        List<InstanceState> indexed =
                indexes.computeIfAbsent(relation, this::index).getOrDefault(target, List.of());
        return indexed.stream()
                .filter(state -> state.value(relation.slot()) == target)
                .toList();
    }

    private Map<Object, List<InstanceState>> index(ToOne relation) {
        Map<Object, List<InstanceState>> index = new IdentityHashMap<>();
        context.identities().states(relation.owner()).forEach(state -> add(state, relation, index));
        context.pending().stream()
                .filter(state -> state.mapping().isA(relation.owner()))
                .forEach(state -> add(state, relation, index));
        return index;
    }

    private static void add(InstanceState state, ToOne relation, Map<Object, List<InstanceState>> index) {
        Object target = state.isUnloaded() ? null : state.value(relation.slot());
        if (target != null) {
            index.computeIfAbsent(target, key -> new ArrayList<>()).add(state);
        }
    }
}
