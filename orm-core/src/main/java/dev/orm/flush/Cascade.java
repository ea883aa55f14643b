package dev.orm.flush;

import dev.orm.event.LifecycleEvent;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.ElementShape;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Contents;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import dev.orm.state.LazyCollection;
import dev.orm.state.Status;
import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * The second stage of a flush: new objects reached by following references from what the session holds become pending (SQLAlchemy's save-update
 * cascade). Looks only where something changed, and loads nothing.
 */
final class Cascade {

    private final ChangeDetector detector;
    private final ChangeDetector.Relations relations;
    private final List<Doubtful> doubtful = new ArrayList<>();
    private final Set<Object> doubted = Identity.set();

    Cascade(ChangeDetector detector, ChangeDetector.Relations relations) {
        this.detector = detector;
        this.relations = relations;
    }

    void run(Work work) {
        Deque<InstanceState> reached = new ArrayDeque<>(work.context().pending());
        for (Map.Entry<InstanceState, BitSet> change : work.changes().entrySet()) {
            followChanged(work, change.getKey(), change.getValue(), reached);
        }
        for (ElementChange change : work.elements()) {
            followValues(work, change.owner(), reached);
        }
        for (CollectionChange change : new ArrayList<>(work.collections())) {
            change.added().forEach(element -> reach(work, element, change.relation(), reached));
            forEachKey(change.owner(), change.relation(), (key, target) -> reach(work, target, key, reached));
        }
        do {
            while (!reached.isEmpty()) {
                follow(work, reached.remove(), reached);
            }
            settle(work, reached);
        } while (!reached.isEmpty());
    }

    /**
     * The new objects that these objects lead to, themselves included; those that were not pending become so. What has its identifier already is gone through
     * only where storing is handed on to it: else each of many objects saved one by one would lead to all that were saved before it.
     */
    List<InstanceState> from(Work work, Collection<InstanceState> start) {
        List<InstanceState> found = new ArrayList<>();
        Set<InstanceState> seen = new LinkedHashSet<>(start);
        Collection<InstanceState> wave = new ArrayList<>(seen);
        while (!wave.isEmpty()) {
            Deque<InstanceState> next = new ArrayDeque<>();
            wave.forEach(state -> follow(work, state, next));
            settle(work, next);
            for (InstanceState state : wave) {
                if (state.status() == Status.PENDING) {
                    found.add(state);
                }
                if (isUnnumbered(state)) {
                    targets(work, state).stream().filter(Cascade::isUnnumbered).forEach(next::add);
                }
                owned(work, state).forEach(next::add);
            }
            wave = next.stream().filter(seen::add).toList();
        }
        return found;
    }

    private static boolean isUnnumbered(InstanceState state) {
        return state.status() == Status.PENDING && state.mapping().id().get(state.entity()) == null;
    }

    /** What an object hands its storing on to: new objects may be below it although it is stored itself. */
    private static Stream<InstanceState> owned(Work work, InstanceState state) {
        Stream<Object> single = state.mapping().toOnes().stream()
                .filter(relation -> !relation.isReadOnly() && relation.cascade().contains(CascadeType.PERSIST))
                .flatMap(relation -> Stream.ofNullable(state.value(relation.slot())));
        Stream<Object> many = state.mapping().toManys().stream()
                .filter(relation -> relation.cascade().contains(CascadeType.PERSIST))
                .flatMap(relation -> elements(state, relation).stream());
        return Stream.concat(single, many).map(work::stateOf).flatMap(Stream::ofNullable);
    }

    private static List<InstanceState> targets(Work work, InstanceState state) {
        List<Object> targets = new ArrayList<>();
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = relation.isReadOnly() ? null : state.value(relation.slot());
            if (target != null) {
                targets.add(target);
            }
        }
        for (ElementCollection collection : state.mapping().elementCollections()) {
            forEachTarget(state, collection, (relation, target) -> targets.add(target));
        }
        for (ToMany relation : state.mapping().toManys()) {
            targets.addAll(elements(state, relation));
            forEachKey(state, relation, (key, target) -> targets.add(target));
        }
        List<InstanceState> states = new ArrayList<>(targets.size());
        for (Object target : targets) {
            InstanceState known = work.stateOf(target);
            if (known != null) {
                states.add(known);
            }
        }
        return states;
    }

    private void followChanged(Work work, InstanceState state, BitSet slots, Deque<InstanceState> reached) {
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = slots.get(relation.slot()) && !relation.isReadOnly() ? state.value(relation.slot()) : null;
            if (target != null) {
                reach(work, target, relation, reached);
            }
        }
    }

    private void follow(Work work, InstanceState state, Deque<InstanceState> reached) {
        for (ToOne relation : state.mapping().toOnes()) {
            Object target = relation.isReadOnly() ? null : state.value(relation.slot());
            if (target != null) {
                reach(work, target, relation, reached);
            }
        }
        followValues(work, state, reached);
        for (ToMany relation : state.mapping().toManys()) {
            for (Object element : elements(state, relation)) {
                reach(work, element, relation, reached);
            }
            forEachKey(state, relation, (key, target) -> reach(work, target, key, reached));
        }
    }

    /** What a condition finds is in the database already. */
    private static List<?> elements(InstanceState state, ToMany relation) {
        return relation.condition() == null ? LazyCollection.known(state.collection(relation)) : List.of();
    }

    /** Keys of maps may be entities, or refer to some. */
    private static void forEachKey(InstanceState state, ToMany relation, BiConsumer<ToOne, Object> action) {
        ElementShape index = relation.index();
        if (index != null && index.hasRelations()) {
            List<?> elements = LazyCollection.known(state.collection(relation));
            for (int i = 0; i < elements.size(); i++) {
                index.forEachTarget(index.take(KeyedElements.key(elements, i)), action);
            }
        }
    }

    /** Values may refer to entities in turn. */
    private void followValues(Work work, InstanceState state, Deque<InstanceState> reached) {
        for (ElementCollection collection : state.mapping().elementCollections()) {
            forEachTarget(state, collection, (relation, target) -> reach(work, target, relation, reached));
        }
    }

    private static void forEachTarget(
            InstanceState state, ElementCollection collection, BiConsumer<ToOne, Object> action) {
        if (collection.hasRelations()) {
            for (ElementRow row : Contents.rows(collection, LazyCollection.known(state.collection(collection)))) {
                collection.forEachTarget(row, action);
            }
        }
    }

    private void reach(Work work, Object target, Attribute via, Deque<InstanceState> reached) {
        requireClass(target, via);
        EntityMapping<?> mapping = work.mapping(target);
        if (work.context().stateOf(mapping, target) != null) {
            return;
        }
        work.tenants().assignId(mapping, target);
        Object id = mapping.id().get(target);
        boolean generated = mapping.id().strategy() != IdStrategy.ASSIGNED;
        if (generated ? id == null : isNew(mapping, target, id)) {
            add(work, mapping, target, reached);
            return;
        }
        boolean doubtful = !generated && version(mapping) == null;
        if (id != null) {
            if (!doubtful) {
                work.strangers().requireRow(via, mapping, target);
            }
            work.strangers().meet(via, mapping, id, target);
        }
        if (id == null) {
            throw new InvalidDataAccessApiUsageException(via.describe() + " refers to a " + mapping.name()
                    + " without an identifier that is not part of this session. Give it one, or add() it.");
        } else if (doubtful) {
            doubt(new Doubtful(mapping, id, target, null));
        } else if (mapping.tenant() != null) {
            doubt(new Doubtful(mapping, id, target, via));
        }
    }

    /** Generics are not checked at run time, nor is a target that an annotation names. */
    private static void requireClass(Object target, Attribute via) {
        EntityMapping<?> expected = via instanceof ToOne toOne ? toOne.target() : ((ToMany) via).target();
        if (!expected.javaType().isInstance(target)) {
            throw new InvalidDataAccessApiUsageException(via.describe() + " refers to a "
                    + target.getClass().getName() + ", and takes only " + expected.name()
                    + " objects. Remove it, or declare the relation with a class that both have in common.");
        }
    }

    private void doubt(Doubtful candidate) {
        if (doubted.add(candidate.entity())) {
            doubtful.add(candidate);
        }
    }

    private void add(Work work, EntityMapping<?> mapping, Object entity, Deque<InstanceState> reached) {
        InstanceState state = work.context().add(mapping, entity);
        detector.detectElements(work, state);
        reached.add(state);
    }

    /** With assigned identifiers a null version means new; without a version the database is asked later. */
    private static boolean isNew(EntityMapping<?> mapping, Object entity, @Nullable Object id) {
        if (id == null) {
            return !mapping.id().derivedFrom().isEmpty() || mapping.callbacks().has(LifecycleEvent.PRE_PERSIST);
        }
        BasicAttribute version = version(mapping);
        return version != null && InstanceState.pending(mapping, entity).value(version.slot()) == null;
    }

    /** The version attribute that tells new objects by being null; a primitive one tells nothing. */
    private static @Nullable BasicAttribute version(EntityMapping<?> mapping) {
        BasicAttribute version = mapping.version();
        return version == null || version.javaType().isPrimitive() ? null : version;
    }

    /** Asks for all identifiers of a class at once which of them have no row: their objects are new. */
    private void settle(Work work, Deque<InstanceState> reached) {
        Map<EntityMapping<?>, List<Doubtful>> byMapping = doubtful.stream()
                .collect(Collectors.groupingBy(Doubtful::mapping, LinkedHashMap::new, Collectors.toList()));
        doubtful.clear();
        Set<InstanceState> orphans = byMapping.isEmpty() ? Set.of() : Orphans.ofCollections(work);
        byMapping.forEach((mapping, candidates) -> {
            Set<Object> asked = candidates.stream()
                    .filter(candidate -> !takesOver(work, candidate, orphans))
                    .map(Doubtful::id)
                    .collect(Collectors.toSet());
            Set<Object> existing = asked.isEmpty() ? asked : relations.existing(mapping, asked);
            for (Doubtful candidate : candidates) {
                if (!existing.contains(candidate.id())) {
                    candidate.requireNew();
                    add(work, mapping, candidate.entity(), reached);
                }
            }
        });
    }

    private static boolean takesOver(Work work, Doubtful candidate, Set<InstanceState> orphans) {
        return candidate.via() == null && goes(work, candidate.mapping(), candidate.entity(), orphans);
    }

    /**
     * Whether the row with the identifier of an object is one that goes, by itself or with the row that its key is taken from: then the object is new, and
     * takes its place.
     */
    private static boolean goes(Work work, EntityMapping<?> mapping, Object entity, Set<InstanceState> orphans) {
        Object id = mapping.id().get(entity);
        InstanceState held = id == null ? null : work.context().identities().get(mapping, id);
        if (held != null && (held.status() == Status.DELETED || orphans.contains(held))) {
            return true;
        }
        InstanceState object = InstanceState.pending(mapping, entity);
        for (ToOne relation : mapping.id().derivedFrom()) {
            Object owner = object.value(relation.slot());
            InstanceState known = owner == null ? null : work.stateOf(owner);
            if (known != null
                    && known.status() == Status.PENDING
                    && relation.inverse() instanceof ToMany elements
                    && DeletionRules.removes(elements)
                    && goes(work, known.mapping(), known.entity(), orphans)) {
                return true;
            }
        }
        return false;
    }

    /**
     * An object with an identifier of which only the database knows whether there is a row: else it is new, or, where a tenant's rows are hidden from
     * others, no target for this session.
     *
     * @param via what refers to it, if it cannot be new
     */
    private record Doubtful(
            EntityMapping<?> mapping,
            Object id,
            Object entity,
            @Nullable Attribute via) {

        void requireNew() {
            if (via != null) {
                throw new InvalidDataAccessApiUsageException(via.describe() + " refers to a " + mapping.name()
                        + " that this session does not see: it has no row, is of another tenant, or hidden by a criterion. Nothing"
                        + " was written. Refer to an object that the session has loaded.");
            }
        }
    }
}
