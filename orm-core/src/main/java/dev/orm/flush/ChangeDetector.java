package dev.orm.flush;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.CollectionKind;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.RelationCondition;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.state.Contents;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import dev.orm.state.LazyCollection;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** The first stage of a flush: compares every loaded object, and every loaded collection, with its snapshot. */
final class ChangeDetector {

    private final Relations relations;

    ChangeDetector(Relations relations) {
        this.relations = relations;
    }

    void detect(Work work) {
        work.context().collections().requireUnchanged();
        work.context().identities().states().forEach(state -> detect(work, state));
        work.context().pending().forEach(state -> detectElements(work, state));
    }

    /** The persistent objects that have collections of entities. */
    static List<InstanceState> ownersOfEntities(PersistenceContext context) {
        List<InstanceState> owners = new ArrayList<>(); // what was replaced may be loaded, and so add to the identities
        context.identities().forEachOwner(state -> {
            if (!state.mapping().toManys().isEmpty()
                    && state.snapshot() != null
                    && state.status() == Status.PERSISTENT) {
                owners.add(state);
            }
        });
        return owners;
    }

    /** Whether a collection of entities changed. Nothing else is compared, so that it may be asked often. */
    boolean hasChangedCollections(Work work, List<InstanceState> owners) {
        for (InstanceState owner : owners) {
            List<CollectionAttribute> collections = owner.mapping().collections();
            for (int i = 0; i < collections.size(); i++) {
                if (collections.get(i) instanceof ToMany relation) {
                    detectElements(work, owner, i, relation);
                }
            }
        }
        return !work.collections().isEmpty();
    }

    /** The persistent objects that a flush would write, themselves or a collection of theirs. */
    Set<InstanceState> modified(Work work) {
        Set<InstanceState> modified = new LinkedHashSet<>();
        for (InstanceState state : work.context().identities().states()) {
            if (isModified(state)) {
                modified.add(state);
            }
        }
        return modified;
    }

    /** Whether a flush would write this object or one of its collections, or refuse to: who looks on is not to fail. */
    boolean isModified(InstanceState state) {
        Object snapshot = state.snapshot();
        if (snapshot == null || state.status() != Status.PERSISTENT) {
            return false;
        }
        if (state.access().changes(state.entity(), snapshot) != null) {
            return true;
        }
        List<CollectionAttribute> collections = state.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            if (isModified(state, i, collections.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isModified(InstanceState state, int index, CollectionAttribute attribute) {
        Collection<?> present = state.collection(attribute);
        if (present instanceof LazyCollection<?> lazy && !lazy.isLoaded()) {
            boolean foreign = lazy.owner().entity() != state.entity();
            return foreign || !lazy.added().isEmpty() || !lazy.removed().isEmpty();
        }
        if (isUnknown(state, index, attribute)) {
            return true;
        }
        List<?> now = LazyCollection.known(present);
        List<?> before = before(state, index, attribute);
        if (Contents.same(attribute, now, before)) {
            return false;
        }
        if (Identity.contains(now, null) || attribute instanceof ToMany relation && relation.condition() != null) {
            return true;
        }
        return attribute instanceof ElementCollection values
                ? hasNullKey(values, now)
                        || !ElementDiff.of(values, rows(before), Contents.rows(values, now))
                                .isEmpty()
                : attribute.index() != null
                        || !Identity.difference(now, before).isEmpty()
                        || !Identity.difference(before, now).isEmpty();
    }

    private static boolean hasNullKey(CollectionAttribute attribute, List<?> elements) {
        for (int i = 0; attribute.kind().isMap() && i < elements.size(); i++) {
            if (KeyedElements.key(elements, i) == null) {
                return true;
            }
        }
        return false;
    }

    private void detect(Work work, InstanceState state) {
        Object snapshot = state.snapshot();
        if (snapshot == null || state.status() != Status.PERSISTENT) {
            return;
        }
        BitSet slots = state.access().changes(state.entity(), snapshot);
        if (slots != null) {
            requireSame(state.mapping().id(), slots);
            requireVersion(state, slots);
            ConditionRelations.requireUnchanged(state, slots);
            work.changes().put(state, slots);
        }
        detectElements(work, state);
    }

    /** Identifiers that are assigned may change; generated ones stay what they are. */
    private static void requireSame(Id id, BitSet slots) {
        BasicAttribute attribute = id.attributes().get(0);
        if (id.strategy() != IdStrategy.ASSIGNED && slots.get(attribute.slot())) {
            throw new InvalidDataAccessApiUsageException(attribute.describe()
                    + " of a persistent object was changed, but it is generated and the row keeps it. Refresh"
                    + " the object, and add() a new one for a new row.");
        }
    }

    private static void requireVersion(InstanceState state, BitSet slots) {
        BasicAttribute version = state.mapping().version();
        if (version != null && slots.get(version.slot()) && state.value(version.slot()) == null) {
            throw new InvalidDataAccessApiUsageException(version.describe()
                    + " of a persistent object was set to null, but no row can be told from its successors without"
                    + " it. Leave it alone, or set the version that the row is to have.");
        }
    }

    /** Also for an object that became pending during the flush. */
    void detectElements(Work work, InstanceState state) {
        if (state.status() == Status.PENDING) {
            ConditionRelations.requireNone(state);
        }
        List<CollectionAttribute> collections = state.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ElementCollection values) {
                detectValues(work, state, i, values);
            } else if (collections.get(i) instanceof ToMany relation) {
                detectElements(work, state, i, relation);
            }
        }
    }

    private void detectValues(Work work, InstanceState state, int index, ElementCollection collection) {
        Collection<?> present = state.collection(collection);
        List<?> now = LazyCollection.known(present);
        boolean loaded = present == null || LazyCollection.isLoaded(present);
        if (!loaded) {
            requireOwn(state, collection, Objects.requireNonNull(present));
        }
        if (!loaded && now.isEmpty()) {
            return;
        }
        List<?> before = loaded ? before(state, index, collection) : List.of(); // else only what was added is new
        if (loaded && Contents.same(collection, now, before)) {
            return;
        }
        requireElements(collection, now);
        ElementDiff diff = ElementDiff.of(collection, rows(before), Contents.rows(collection, now));
        if (!diff.isEmpty()) {
            work.elements().add(new ElementChange(state, collection, diff));
        }
    }

    /** What a collection that is not loaded holds is known only of the object it came with. */
    private static void requireOwn(InstanceState state, CollectionAttribute attribute, Collection<?> present) {
        if (present instanceof LazyCollection<?> lazy && lazy.owner().entity() != state.entity()) {
            throw new InvalidDataAccessApiUsageException(attribute.describe() + " of a "
                    + state.mapping().name()
                    + " holds the collection of another object, which is not loaded: it belongs to "
                    + lazy.attribute().describe()
                    + " of that one. Nothing was written. Give each object a collection of its own, with the elements"
                    + " of the other: new ArrayList<>(other), for instance.");
        }
    }

    private static List<ElementRow> rows(List<?> baseline) {
        List<ElementRow> rows = new ArrayList<>(baseline.size());
        baseline.forEach(row -> rows.add((ElementRow) row));
        return rows;
    }

    private static void requireElements(CollectionAttribute attribute, List<?> elements) {
        for (int i = 0; i < elements.size(); i++) {
            boolean keyless = attribute.kind().isMap() && KeyedElements.key(elements, i) == null;
            if (elements.get(i) == null || keyless) {
                throw new InvalidDataAccessApiUsageException(attribute.describe() + " holds a null "
                        + (keyless ? "key" : "element")
                        + (attribute.kind() == CollectionKind.LIST ? " at position " + i : "")
                        + ". Remove it: what is not there has no row.");
            }
        }
    }

    private void detectElements(Work work, InstanceState state, int index, ToMany relation) {
        Collection<?> present = state.collection(relation);
        if (present instanceof LazyCollection<?> lazy && !lazy.isLoaded()) {
            requireOwn(state, relation, lazy);
            if (!lazy.added().isEmpty() || !lazy.removed().isEmpty()) {
                addChange(work, state, relation, lazy.added(), lazy.removed());
            }
            return;
        }
        List<?> before = before(state, index, relation);
        Collection<?> now = present == null || relation.kind().isMap() ? LazyCollection.known(present) : present;
        if (!Contents.same(relation, now, before)) {
            addChange(work, state, relation, now, before);
        }
    }

    private List<?> before(InstanceState state, int index, CollectionAttribute relation) {
        List<?> baseline = state.baseline(index);
        if (baseline != null) {
            return baseline;
        }
        // a collection that was never loaded was replaced by another one
        if (isUnknown(state, index, relation)) {
            throw new InvalidDataAccessApiUsageException(
                    relation.describe() + " is @WriteOnly and was replaced by another collection: which elements leave"
                            + " is not known without loading all. Leave it, and add and remove by"
                            + " session.relation(...).");
        }
        return state.status() == Status.PENDING ? List.of() : relations.loadBaseline(state, index, relation);
    }

    /** Whether another collection stands in the place of one that is never loaded. */
    private static boolean isUnknown(InstanceState state, int index, CollectionAttribute attribute) {
        return state.baseline(index) == null
                && state.status() != Status.PENDING
                && attribute instanceof ToMany relation
                && relation.isWriteOnly();
    }

    private static void addChange(
            Work work, InstanceState state, ToMany relation, Collection<?> now, Collection<?> before) {
        RelationCondition condition = relation.condition();
        if (condition != null) {
            throw ConditionRelations.refused(relation, condition);
        }
        if (Identity.contains(now, null)) {
            throw new InvalidDataAccessApiUsageException(relation.describe()
                    + " holds a null element. Remove it: a collection of entities takes entities only.");
        }
        List<Object> added = Identity.difference(now, before);
        List<Object> removed = Identity.difference(before, now);
        if (relation.kind().isMap()) {
            requireKeys(relation, (List<?>) now, added);
        }
        if (!added.isEmpty() || !removed.isEmpty() || relation.index() != null) {
            work.collections().add(new CollectionChange(state, relation, added, removed));
        }
    }

    /** A key that the elements have by themselves is not for others to choose. */
    private static void requireKeys(ToMany relation, List<?> now, Collection<?> added) {
        requireElements(relation, now);
        for (int i = 0; relation.index() == null && i < now.size(); i++) {
            Object element = now.get(i);
            Object own = relation.keyOf(element);
            boolean foreign = own != null && !own.equals(KeyedElements.key(now, i));
            if (foreign && Identity.contains(added, element)) {
                throw new InvalidDataAccessApiUsageException(relation.describe() + " holds a "
                        + relation.target().name() + " under another key than the one it has by itself, which is what"
                        + " @MapKey keys the map by. Put it there under its own, or keep keys in a column by"
                        + " @MapKeyColumn.");
            }
        }
    }

    /** What a flush must sometimes load to know what to write. */
    interface Relations {

        /** The elements that an unloaded collection has in the database, taken as the collection's baseline from now on. */
        List<?> loadBaseline(InstanceState owner, int index, CollectionAttribute relation);

        /** Loads a collection for those of the owners, all of one class, for which it is not loaded, or only in part. */
        void loadMissing(List<InstanceState> owners, int index);

        /** Loads a collection that is not loaded. */
        Collection<?> loadElements(InstanceState owner, int index, ToMany relation);

        /** The target whose key a foreign key holds: known, not loaded yet where references are possible, or loaded; null if there is none. */
        @Nullable
        Object target(ToOne relation, List<@Nullable Object> key);

        /** Loads a reference that is not loaded. */
        void load(InstanceState reference);

        /** Loads objects that are not loaded, and what is missing of the others; one statement for all references of a class. */
        void complete(Collection<InstanceState> objects);

        /** The values of some attributes in the rows of these identifiers; an identifier without a row is left out. */
        Map<Object, @Nullable Object[]> values(
                EntityMapping<?> mapping, Collection<?> ids, List<? extends TypedAttribute> attributes);

        /** Leaves an attribute of an object to be loaded on first use; false if the object cannot notice that. */
        boolean defer(InstanceState state, TypedAttribute attribute);

        /** The rows whose reference has one of these keys, by identifier; so many at most, unless that is 0. */
        Map<Object, List<Object>> referring(ToOne relation, Collection<? extends List<?>> keys, int most);

        /** The greatest position that elements of a relation have for each owner; none for an owner without positions. */
        Map<List<@Nullable Object>, Integer> lastPositions(ToMany relation, List<@Nullable Object[]> owners);

        /** Where the elements of lists are in the rows of these owners, those that the session does not see included. */
        List<HiddenPlaces.Positioned> positions(ToMany relation, List<@Nullable Object[]> owners);

        /** Under which keys the maps of these owners hold elements; with those that the session does not see, or without. */
        List<HiddenKeys.Keyed> keys(ToMany relation, List<@Nullable Object[]> owners, boolean withHidden);

        /** Those of the identifiers for which there is a row. */
        Set<Object> existing(EntityMapping<?> mapping, Collection<?> ids);
    }
}
