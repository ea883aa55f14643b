package dev.orm.flush;

import dev.orm.mapping.ToMany;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The positions of elements that the session does not see: what was deleted softly, or what a criterion hides, keeps its place among the others, so that
 * it comes back to it, and so that no row of a join table is in the way of another one. The database is asked once for each relation of which a list
 * has changed.
 */
final class HiddenPlaces {

    private final Work work;
    private final ChangeDetector.Relations relations;
    private final Map<ToMany, Map<InstanceState, Set<Object>>> known = new LinkedHashMap<>();
    private final Map<ToMany, Map<List<@Nullable Object>, Set<Integer>>> taken = new HashMap<>();

    /** One element of a list as its row says. */
    record Positioned(List<@Nullable Object> owner, int position, Object element) {}

    HiddenPlaces(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
    }

    /** A list has changed of which the session knew these elements. */
    void expect(InstanceState owner, ToMany relation, List<?> before) {
        boolean concerned = relation.index() != null
                && !relation.kind().isMap()
                && owner.status() == Status.PERSISTENT
                && work.tenants().mayHide(relation.target());
        if (concerned) {
            known.computeIfAbsent(relation, key -> new LinkedHashMap<>()).put(owner, leaving(before));
        }
    }

    /** The identifiers of elements whose rows are the session's to place: all it knew but those that go and leave their rows behind. */
    private Set<Object> leaving(List<?> before) {
        Set<Object> ids = new HashSet<>();
        for (Object element : before) {
            InstanceState state = work.stateOf(element);
            if (state != null && state.id() != null && FlushPlanner.isAlive(state)) {
                ids.add(state.id());
            }
        }
        return ids;
    }

    void find() {
        known.forEach((relation, owners) -> {
            Map<List<@Nullable Object>, Set<Object>> byKey = new HashMap<>();
            owners.forEach((owner, ids) -> byKey.put(Arrays.asList(LinkWriter.ownerKey(relation, owner)), ids));
            List<@Nullable Object[]> keys = new ArrayList<>(owners.size());
            owners.keySet().forEach(owner -> keys.add(LinkWriter.ownerKey(relation, owner)));
            Map<List<@Nullable Object>, Set<Integer>> positions =
                    taken.computeIfAbsent(relation, key -> new HashMap<>());
            for (Positioned row : relations.positions(relation, keys)) {
                if (!byKey.getOrDefault(row.owner(), Set.of()).contains(row.element())) {
                    positions
                            .computeIfAbsent(row.owner(), key -> new HashSet<>())
                            .add(row.position());
                }
            }
        });
    }

    /** The elements of a list with the positions that they are to have. */
    KeyedElements placed(InstanceState owner, ToMany relation, List<?> elements) {
        Map<List<@Nullable Object>, Set<Integer>> positions = taken.get(relation);
        Set<Integer> hidden =
                positions == null ? null : positions.get(Arrays.asList(LinkWriter.ownerKey(relation, owner)));
        if (hidden == null) {
            return Contents.placed(elements);
        }
        KeyedElements placed = new KeyedElements();
        int position = 0;
        for (Object element : elements) {
            while (hidden.contains(position)) {
                position++;
            }
            placed.put(position++, Objects.requireNonNull(element));
        }
        work.placed(owner, relation, placed);
        return placed;
    }
}
