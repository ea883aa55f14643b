package dev.orm.flush;

import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Elements that came to lists with positions which are not loaded: added to them, or by their other side. They go behind
 * the last one, for which the database is asked once for each relation.
 */
final class AppendedElements {

    private final Work work;
    private final ChangeDetector.Relations relations;
    private final Map<ToMany, Map<InstanceState, List<Object>>> added = new LinkedHashMap<>();

    AppendedElements(Work work, ChangeDetector.Relations relations) {
        this.work = work;
        this.relations = relations;
    }

    void run() {
        for (CollectionChange change : work.collections()) {
            if (FlushPlanner.isAlive(change.owner())) {
                follow(change);
            }
        }
        for (CollectionChange change : work.collections()) {
            if (FlushPlanner.isAlive(change.owner())) {
                followInverse(change);
            }
        }
        work.changes().keySet().forEach(this::followReferences);
        work.context().pending().forEach(this::followReferences);
        work.owners().forEach(this::followOwners);
        added.forEach(this::append);
    }

    private void follow(CollectionChange change) {
        ToMany relation = change.relation();
        Collection<?> present = change.owner().collection(relation);
        if (relation.index() != null && present != null && !LazyCollection.isLoaded(present)) {
            LazyCollection.known(present).forEach(element -> add(relation, change.owner(), element));
        }
    }

    /** The other side of a many-to-many changed: the collection with the places may not be loaded. */
    private void followInverse(CollectionChange change) {
        ToMany stored = LinkPlanner.stored(change.relation());
        if (stored == change.relation() || stored.index() == null) {
            return;
        }
        Object target = change.owner().entity();
        for (Object element : change.added()) {
            InstanceState owner = state(element);
            if (!isLoaded(owner, stored)) {
                addOnce(stored, owner, target);
            }
        }
        for (Object element : change.removed()) {
            InstanceState owner = state(element);
            if (!isLoaded(owner, stored) && FlushPlanner.isAlive(owner)) {
                work.displacedLinks()
                        .computeIfAbsent(stored, key -> new ArrayList<>())
                        .add(new LinkRow(owner, target, null));
            }
        }
    }

    /** An element that refers to an owner is in its collection, whoever said so. */
    private void followReferences(InstanceState state) {
        if (!FlushPlanner.isAlive(state) || state.isUnloaded()) {
            return;
        }
        boolean isNew = state.snapshot() == null;
        for (ToOne reference : state.mapping().toOnes()) {
            boolean concerned = reference.owning()
                    && reference.inverse() instanceof ToMany relation
                    && relation.index() != null
                    && (isNew || work.isChanged(state, reference.slot()));
            if (concerned && reference.inverse() instanceof ToMany relation) {
                Object target = state.value(reference.slot());
                if (target != null) {
                    come(state, relation, state(target));
                } else if (!isNew) {
                    work.displace(state, relation);
                }
            }
        }
    }

    private void come(InstanceState element, ToMany relation, InstanceState owner) {
        if (!isLoaded(owner, relation)) {
            addOnce(relation, owner, element.entity());
        }
    }

    private void followOwners(InstanceState element, Map<ToMany, @Nullable InstanceState> owners) {
        owners.forEach((relation, owner) -> {
            if (owner == null && relation.index() != null && FlushPlanner.isAlive(element)) {
                work.displace(element, relation);
            }
        });
    }

    private void addOnce(ToMany relation, InstanceState owner, Object element) {
        if (!Identity.contains(added.getOrDefault(relation, Map.of()).getOrDefault(owner, List.of()), element)) {
            add(relation, owner, element);
        }
    }

    private void add(ToMany relation, InstanceState owner, Object element) {
        if (relation.kind().isMap()) {
            throw withoutKey(relation);
        }
        added.computeIfAbsent(relation, key -> new LinkedHashMap<>())
                .computeIfAbsent(owner, key -> new ArrayList<>())
                .add(element);
    }

    /** An element came to a map from its other side, where no key is told. */
    static InvalidDataAccessApiUsageException withoutKey(ToMany relation) {
        return new InvalidDataAccessApiUsageException("A " + relation.target().name() + " came to "
                + relation.describe() + " by the other side of the relation, and the map keeps its keys in columns"
                + " of their own. Put it into the map under its key.");
    }

    private void append(ToMany relation, Map<InstanceState, List<Object>> byOwner) {
        List<@Nullable Object[]> keys = new ArrayList<>();
        for (InstanceState owner : byOwner.keySet()) {
            @Nullable Object[] key = LinkWriter.ownerKey(relation, owner);
            if (owner.snapshot() != null
                    || owner.id() != null
                    || !Arrays.asList(key).contains(null)) {
                keys.add(key);
            }
        }
        Map<List<@Nullable Object>, Integer> last = keys.isEmpty() ? Map.of() : relations.lastPositions(relation, keys);
        byOwner.forEach((owner, elements) -> {
            Integer position = last.get(Arrays.asList(LinkWriter.ownerKey(relation, owner)));
            int next = position == null ? 0 : position + 1;
            for (Object element : elements) {
                place(relation, owner, element, next++);
            }
        });
    }

    private void place(ToMany relation, InstanceState owner, Object element, int position) {
        if (relation.link() != null) {
            work.placedLinks()
                    .computeIfAbsent(relation, key -> new ArrayList<>())
                    .add(new LinkRow(owner, element, position));
            return;
        }
        InstanceState state = work.stateOf(element);
        if (state != null && FlushPlanner.isAlive(state)) {
            work.place(state, relation, position);
        }
    }

    /** The state of an object, also of one that counts by its identifier alone. */
    private InstanceState state(Object entity) {
        InstanceState known = work.stateOf(entity);
        return known == null ? InstanceState.pending(work.mapping(entity), entity) : known;
    }

    private static boolean isLoaded(InstanceState owner, ToMany relation) {
        return !owner.isUnloaded() && LazyCollection.isPresent(owner.collection(relation));
    }
}
