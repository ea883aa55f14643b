package dev.orm.flush;

import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Link;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The fourth stage of a flush: what else goes, or is cut loose, when objects are deleted. Elements of a relation that was not loaded go by their
 * foreign key in one statement where nothing about them needs to be known; else they are loaded first.
 */
final class DeleteCascade {

    private final Work work;
    private final ChangeDetector.Relations relations;
    private final DeletionRules rules;
    private final Deque<InstanceState> queue = new ArrayDeque<>();
    private final Deque<InstanceState> dropped = new ArrayDeque<>();
    private final Map<ToMany, List<InstanceState>> deletedByKey = new LinkedHashMap<>();
    private final Map<ToMany, List<InstanceState>> releasedByKey = new LinkedHashMap<>();
    private final Map<ToMany, List<InstanceState>> unlinked = new LinkedHashMap<>();
    private final Map<ToMany, List<InstanceState>> unloaded = new LinkedHashMap<>();
    private final Map<ElementCollection, List<InstanceState>> wiped = new LinkedHashMap<>();
    private final Takers takers;
    private final List<Mandatory> mandatory = new ArrayList<>();

    DeleteCascade(Work work, ChangeDetector.Relations relations, TableRanks ranks) {
        this.work = work;
        this.relations = relations;
        this.rules = new DeletionRules(ranks);
        this.takers = new Takers(work);
    }

    void run() {
        work.replacements().find(work.context());
        new LateAdditions(work).refuse();
        queue.addAll(work.context().deleted());
        while (!queue.isEmpty() || !dropped.isEmpty()) {
            while (!dropped.isEmpty()) {
                followNew(dropped.remove());
            }
            List<InstanceState> wave = new ArrayList<>(queue);
            queue.clear();
            preload(wave);
            wave.forEach(this::follow);
        }
        mandatory.forEach(Mandatory::require);
        unloaded.forEach(this::requireNone);
        InverseSides sides = new InverseSides(work);
        work.context().deleted().forEach(sides::forget);
        deletedByKey.forEach(
                (relation, owners) -> work.releases().add(new FlushAction.ReleaseChildren(relation, owners, true)));
        releasedByKey.forEach(
                (relation, owners) -> work.releases().add(new FlushAction.ReleaseChildren(relation, owners, false)));
        wiped.forEach((collection, owners) -> work.wiped().add(new FlushAction.DeleteAllElements(collection, owners)));
        unlinked.forEach((relation, owners) ->
                work.unlinks().add(new FlushAction.DeleteAllLinks(relation, FlushAction.linkOf(relation), owners)));
        unlinkElements(sides);
    }

    /** Relations that the deleted objects are in and know nothing of. */
    private void unlinkElements(InverseSides sides) {
        work.context().deleted().stream()
                .filter(state -> !stays(state) && !work.replacements().isReplaced(state))
                .collect(Collectors.groupingBy(InstanceState::mapping, LinkedHashMap::new, Collectors.toList()))
                .forEach((mapping, elements) -> leadingTo(mapping).forEach(relation -> {
                    elements.forEach(element -> sides.forget(element, relation));
                    Link link = relation.link();
                    if (link != null) {
                        work.unlinks().add(new FlushAction.DeleteAllLinks(relation, link.reversed(), elements));
                    }
                }));
        sides.finish();
    }

    private Stream<ToMany> leadingTo(EntityMapping<?> element) {
        return work.mappings().entities().stream()
                .flatMap(mapping -> mapping.toManys().stream().filter(relation -> relation.owner() == mapping))
                .filter(relation -> relation.inverse() == null && relation.condition() == null)
                .filter(relation -> element.isA(relation.target()));
    }

    /** The elements that have to be known before they can go come in one query for all their owners. */
    private void preload(List<InstanceState> wave) {
        Map<EntityMapping<?>, List<InstanceState>> byMapping = wave.stream()
                .collect(Collectors.groupingBy(InstanceState::mapping, LinkedHashMap::new, Collectors.toList()));
        byMapping.forEach((mapping, owners) -> {
            List<CollectionAttribute> collections = mapping.collections();
            for (int i = 0; i < collections.size(); i++) {
                if (collections.get(i) instanceof ToMany relation && hasToBeKnown(mapping, relation)) {
                    relations.loadMissing(owners, i);
                }
            }
        });
    }

    private boolean hasToBeKnown(EntityMapping<?> owner, ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        boolean free = relation.condition() != null
                || owner.deletion() != null
                || DeletionRules.goesInDatabase(relation)
                || mappedBy != null && mappedBy.isReadOnly();
        return DeletionRules.removes(relation)
                ? !rules.goesByKey(relation)
                : !free && !DeletionRules.isReleasedByKey(relation);
    }

    private void follow(InstanceState owner) {
        work.replacements().of(owner);
        if (owner.isUnloaded() && DeletionRules.hasRemovingToOne(owner.mapping())) {
            relations.load(owner);
        }
        List<CollectionAttribute> collections = owner.mapping().collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ToMany relation) {
                follow(owner, i, relation);
            } else if (collections.get(i) instanceof ElementCollection values) {
                wipe(owner, values);
            }
        }
        owner.mapping().toOnes().forEach(relation -> follow(owner, relation));
    }

    /** The rows of values go before that of their owner, unless the database takes them along. */
    private void wipe(InstanceState owner, ElementCollection collection) {
        boolean goes = !stays(owner) && !collection.cascadesInDatabase();
        if (goes || work.replacements().isReplaced(owner)) {
            wiped.computeIfAbsent(collection, key -> new ArrayList<>()).add(owner);
        }
    }

    /** Whether the row stays, so that whatever refers to it may go on doing so. */
    private boolean stays(InstanceState owner) {
        return owner.mapping().deletion() != null && !work.replacements().isReplaced(owner);
    }

    private void follow(InstanceState owner, int index, ToMany relation) {
        boolean stays = stays(owner);
        boolean removes = DeletionRules.removes(relation);
        if (relation.condition() != null || stays && !removes) {
            return;
        }
        if (relation.link() != null && !(stays && relation.target().deletion() != null)) {
            unlinked.computeIfAbsent(relation, key -> new ArrayList<>()).add(owner);
        }
        boolean replaced = work.replacements().isReplaced(owner);
        boolean inDatabase = !replaced && !stays && DeletionRules.goesInDatabase(relation);
        ToOne mappedBy = relation.mappedBy();
        if (!inDatabase && mappedBy != null && mappedBy.isReadOnly() && !removes) {
            return; // other attributes write the key, and let go of the owner or not
        }
        Collection<?> elements = owner.isUnloaded() ? null : owner.collection(relation);
        List<?> baseline = owner.baseline(index);
        List<Object> known = new ArrayList<>(baseline == null ? List.of() : baseline);
        known.addAll(LazyCollection.known(elements));
        if (mappedBy != null) {
            known.addAll(comeTo(owner, mappedBy));
        }
        boolean whole = (LazyCollection.isPresent(elements) || baseline != null) && !owner.isPart(index);
        if (inDatabase) {
            goInDatabase(owner, relation);
        } else if (!whole) {
            letRest(owner, index, relation, removes);
        }
        known.forEach(element -> let(element, owner, relation, removes || inDatabase));
    }

    /** What refers to an owner by itself, whether its collection knows that already or not. */
    private List<Object> comeTo(InstanceState owner, ToOne mappedBy) {
        List<Object> elements = new ArrayList<>();
        work.referring(mappedBy, owner).forEach(state -> elements.add(state.entity()));
        return elements;
    }

    /** Elements that are not loaded. */
    private void letRest(InstanceState owner, int index, ToMany relation, boolean removes) {
        boolean replaced = work.replacements().isReplaced(owner);
        if (replaced
                ? relation.link() == null
                : removes ? !rules.goesByKey(relation) : !DeletionRules.isReleasedByKey(relation)) {
            relations.loadElements(owner, index, relation).forEach(element -> let(element, owner, relation, removes));
        } else if (relation.link() == null) {
            goByKey(owner, relation, removes);
        }
    }

    /** The database deletes the elements with their owner: those that the session has are deleted objects, and no statement is sent for them. */
    private void goInDatabase(InstanceState owner, ToMany relation) {
        ToOne mappedBy = Objects.requireNonNull(relation.mappedBy());
        for (InstanceState state : work.referring(mappedBy, owner)) {
            if (isIn(state, mappedBy, owner)) {
                work.goneByKey().put(state, owner);
            }
            remove(state);
        }
    }

    private void let(Object element, InstanceState owner, ToMany relation, boolean removes) {
        InstanceState state = work.stateOf(element);
        if (state == null || hasMoved(state, owner, relation)) {
            return;
        }
        if (removes) {
            remove(state);
        } else if (state.status() != Status.DELETED) {
            release(state, owner, relation);
        }
    }

    /** Whether the element is of another owner, or of none, when the flush is over: then it does not go with this one. */
    private boolean hasMoved(InstanceState element, InstanceState owner, ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy != null) {
            return hasMoved(element, owner, mappedBy)
                    && (element.value(mappedBy.slot()) != null || !takesIn(owner, relation, element));
        }
        Link link = relation.link();
        return link == null
                ? Objects.requireNonNullElse(work.ownerOf(element, relation), owner) != owner
                : link.isUnique() && isTakenByOther(element, owner, relation);
    }

    /** Whether the collection of an owner that goes says that the element has come to it, from where it was let go. */
    private static boolean takesIn(InstanceState owner, ToMany relation, InstanceState element) {
        List<?> before = owner.baseline(owner.mapping().collections().indexOf(relation));
        return Identity.contains(LazyCollection.known(owner.collection(relation)), element.entity())
                && (before == null || !Identity.contains(before, element.entity()));
    }

    /** Whether one that stays has taken an element into a relation of which an element has one owner. */
    private boolean isTakenByOther(InstanceState element, InstanceState owner, ToMany relation) {
        InstanceState taker = takers.of(relation, element.entity());
        return taker != null && taker != owner && FlushPlanner.isAlive(taker);
    }

    private boolean hasMoved(InstanceState element, InstanceState owner, ToOne owning) {
        Object present = element.isUnloaded() ? owner.entity() : element.value(owning.slot());
        return present != owner.entity()
                && (element.status() == Status.PENDING ? present != null : work.isChanged(element, owning.slot()));
    }

    private void release(InstanceState element, InstanceState owner, ToMany relation) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy != null && element.value(mappedBy.slot()) == owner.entity()) {
            if (mappedBy.isClearable()) {
                work.assign(element, mappedBy.slot(), null);
            } else {
                mandatory.add(new Mandatory(element, owner, relation, mappedBy));
            }
        } else if (relation.joinColumns() != null) {
            work.owner(element, relation, null);
        }
    }

    /** Those of the elements that the session has are treated one by one, the others by the database. */
    private void goByKey(InstanceState owner, ToMany relation, boolean removes) {
        ToOne mappedBy = relation.mappedBy();
        if (mappedBy != null) {
            for (InstanceState state : work.referring(mappedBy, owner)) {
                if (removes && isIn(state, mappedBy, owner)) {
                    work.goneByKey().put(state, owner);
                }
                let(state.entity(), owner, relation, removes);
            }
        }
        if (removes) {
            deletedByKey.computeIfAbsent(relation, key -> new ArrayList<>()).add(owner);
        } else if (mappedBy == null || mappedBy.isClearable()) {
            releasedByKey.computeIfAbsent(relation, key -> new ArrayList<>()).add(owner);
        } else {
            unloaded.computeIfAbsent(relation, key -> new ArrayList<>()).add(owner);
        }
    }

    /** Elements that are not loaded and cannot be cut loose: there must be none but those that go or move in this flush. */
    private void requireNone(ToMany relation, List<InstanceState> owners) {
        ToOne mappedBy = Objects.requireNonNull(relation.mappedBy());
        Map<List<Object>, InstanceState> keys = new LinkedHashMap<>();
        owners.forEach(owner -> keys.put(KeyChanges.oldKey(mappedBy, owner), owner));
        keys.remove(null);
        Set<Object> going = new HashSet<>();
        for (InstanceState state : work.context().identities().states(relation.target())) {
            if (state.status() != Status.PERSISTENT || work.isChanged(state, mappedBy.slot())) {
                going.add(Objects.requireNonNull(state.id()));
            }
        }
        Map<Object, List<Object>> rows = relations.referring(mappedBy, keys.keySet(), going.size() + 1);
        if (!going.containsAll(rows.keySet())) {
            throw mandatory(owners.get(0), relation, mappedBy);
        }
    }

    /** Whether the element's row refers to the owner, so that it goes with those of its siblings. */
    private static boolean isIn(InstanceState element, ToOne mappedBy, InstanceState owner) {
        return element.status() == Status.PERSISTENT && element.rowValue(mappedBy.slot()) == owner.entity();
    }

    private void follow(InstanceState owner, ToOne relation) {
        if (owner.isUnloaded()) {
            return;
        }
        Object now = owner.value(relation.slot());
        let(now, owner, relation);
        if (relation.mappedBy() != null) {
            comeTo(owner, relation.mappedBy()).forEach(target -> let(target, owner, relation));
        }
        Object before = owner.rowValue(relation.slot());
        if (before != now && (relation.mappedBy() != null || relation.orphanRemoval())) {
            let(before, owner, relation); // its row refers to the owner's, or was owned by it
        }
    }

    private void let(@Nullable Object target, InstanceState owner, ToOne relation) {
        InstanceState state = target == null ? null : work.stateOf(target);
        ToOne owning = relation.mappedBy();
        boolean moved =
                state != null && (owning == null ? work.isTakenOver(relation, state) : hasMoved(state, owner, owning));
        if (state == null || moved) {
            return;
        }
        if (DeletionRules.removes(relation)) {
            remove(state);
        } else if (owning != null
                && owning.isClearable()
                && !stays(owner)
                && state.status() != Status.DELETED
                && state.value(owning.slot()) == owner.entity()) {
            work.assign(state, owning.slot(), null);
        }
    }

    private void remove(InstanceState state) {
        Status before = state.status();
        work.remove(state);
        if (before == Status.PERSISTENT && state.status() == Status.DELETED) {
            work.changed(state, null);
            queue.add(state);
        } else if (before == Status.PENDING) {
            dropped.add(state);
        }
    }

    /** A new object that is not inserted after all has no rows to go with it, but objects. */
    private void followNew(InstanceState owner) {
        for (ToMany relation : owner.mapping().toManys()) {
            if (relation.condition() == null) {
                boolean removes = DeletionRules.removes(relation);
                List.copyOf(LazyCollection.known(owner.collection(relation)))
                        .forEach(element -> let(element, owner, relation, removes));
            }
        }
        owner.mapping().toOnes().forEach(relation -> let(owner.value(relation.slot()), owner, relation));
    }

    /** An element that must have an owner and loses it; it may still be deleted itself. */
    private record Mandatory(InstanceState element, InstanceState owner, ToMany relation, ToOne mappedBy) {

        void require() {
            if (element.status() == Status.PERSISTENT && element.value(mappedBy.slot()) == owner.entity()) {
                throw mandatory(owner, relation, mappedBy);
            }
        }
    }

    private static InvalidDataAccessApiUsageException mandatory(InstanceState owner, ToMany relation, ToOne mappedBy) {
        return new InvalidDataAccessApiUsageException("A "
                + owner.mapping().name()
                + " is to be deleted that still has elements in " + relation.describe() + ", and their "
                + mappedBy.describe() + (mappedBy.mapsId().isEmpty() ? " is mandatory" : " is part of their identifier")
                + ". Nothing was written. Delete them too, or let the relation cascade REMOVE.");
    }
}
