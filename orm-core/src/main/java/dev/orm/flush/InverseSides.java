package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Contents;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Keeps the other side of a relation in step in memory, where it is loaded. */
final class InverseSides {

    private static final int FEW = 16;

    private final Work work;
    private final Map<Object, Set<Object>> members = new IdentityHashMap<>(0);
    private final Set<Object> remembered = Identity.set();
    private final Map<Object, Set<Object>> leaving = new IdentityHashMap<>(0);
    private final Map<ToMany, Map<Object, List<InstanceState>>> holders = new HashMap<>(0);

    InverseSides(Work work) {
        this.work = work;
    }

    /**
     * Lets the other side refer to an object.
     *
     * @return the object that had the place before, of a one-to-one relation
     */
    @Nullable
    Object add(@Nullable Object other, @Nullable Attribute side, Object entity) {
        InstanceState state = loaded(other);
        if (state != null && side instanceof ToMany toMany) {
            correct(state, toMany, entity, true);
        }
        return state != null && side instanceof ToOne toOne ? replace(state, toOne, entity) : null;
    }

    /** Lets the other side no longer refer to an object. */
    void remove(@Nullable Object other, @Nullable Attribute side, Object entity) {
        InstanceState state = loaded(other);
        if (state == null) {
            return;
        }
        if (side instanceof ToMany toMany) {
            correct(state, toMany, entity, false);
        } else if (side instanceof ToOne toOne && state.value(toOne.slot()) == entity) {
            work.assign(state, toOne.slot(), null);
        }
    }

    /** Takes a deleted object out of everything that is loaded and refers to it by the other side of its relations. */
    void forget(InstanceState deleted) {
        EntityMapping<?> mapping = deleted.mapping();
        for (ToOne relation : deleted.isUnloaded() ? List.<ToOne>of() : mapping.toOnes()) {
            if (relation.owning()) {
                forget(deleted, relation, deleted.value(relation.slot()));
                forget(deleted, relation, deleted.snapshot() == null ? null : deleted.rowValue(relation.slot()));
            }
        }
        List<CollectionAttribute> collections = mapping.collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ToMany relation
                    && relation.link() != null
                    && relation.inverse() instanceof ToMany inverse) {
                others(deleted, i, relation, inverse).forEach(element -> remove(element, inverse, deleted.entity()));
            }
        }
    }

    /** The objects at the other side of a many-to-many that may hold a deleted one: its elements, or, if they are not all known, whatever holds it. */
    private List<Object> others(InstanceState deleted, int index, ToMany relation, ToMany inverse) {
        boolean known = !deleted.isUnloaded()
                && !deleted.isPart(index)
                && (deleted.baseline(index) != null || LazyCollection.isPresent(deleted.collection(relation)));
        return known ? elements(deleted, index, relation) : holding(deleted, inverse);
    }

    /** The objects whose collection is loaded, by the elements that they hold. */
    private Map<Object, List<InstanceState>> holders(ToMany collection) {
        Map<Object, List<InstanceState>> byElement = new IdentityHashMap<>();
        for (InstanceState state : work.context().identities().states(collection.owner())) {
            Collection<?> elements = state.isUnloaded() ? null : state.collection(collection);
            if (LazyCollection.isPresent(elements)) {
                LazyCollection.known(elements)
                        .forEach(element -> byElement
                                .computeIfAbsent(element, key -> new ArrayList<>(1))
                                .add(state));
            }
        }
        return byElement;
    }

    /** Takes a deleted object out of everything that is loaded and holds it by a relation which it does not know. */
    void forget(InstanceState deleted, ToMany relation) {
        holding(deleted, relation).forEach(owner -> remove(owner, relation, deleted.entity()));
    }

    private List<Object> holding(InstanceState element, ToMany relation) {
        return holders.computeIfAbsent(relation, this::holders).getOrDefault(element.entity(), List.of()).stream()
                .map(InstanceState::entity)
                .toList();
    }

    private void forget(InstanceState deleted, ToOne relation, @Nullable Object target) {
        if (target != null && !isDeleted(target)) {
            remove(target, relation.inverse(), deleted.entity());
        }
    }

    private boolean isDeleted(Object entity) {
        InstanceState state = work.stateOf(entity);
        return state != null && state.status() == Status.DELETED;
    }

    private static List<Object> elements(InstanceState owner, int index, ToMany relation) {
        List<Object> elements = new ArrayList<>(LazyCollection.known(owner.collection(relation)));
        List<?> baseline = owner.baseline(index);
        if (baseline != null) {
            elements.addAll(baseline);
        }
        return elements;
    }

    private @Nullable InstanceState loaded(@Nullable Object other) {
        InstanceState state = other == null ? null : work.stateOf(other);
        return state == null || state.isUnloaded() ? null : state;
    }

    private void correct(InstanceState other, ToMany relation, Object entity, boolean added) {
        Object value = other.value(relation.slot());
        Collection<?> elements = Contents.of(value);
        if (value == null
                || elements == null
                || !relation.target().javaType().isInstance(entity)
                || !LazyCollection.isLoaded(elements)
                || contains(value, elements, entity) == added) {
            return;
        }
        work.touch(other);
        remember(relation, value, elements);
        if (added) {
            if (relation.kind().isMap() && relation.index() != null) {
                throw AppendedElements.withoutKey(relation);
            }
            if (leaving.getOrDefault(value, Set.of()).contains(entity)) {
                removeLeaving(value);
            }
            Contents.add(relation, value, entity);
            known(value, set -> set.add(entity));
        } else if (elements.size() <= FEW) {
            Contents.removeIf(value, each -> each == entity);
            known(value, set -> set.remove(entity));
        } else {
            leaving.computeIfAbsent(value, key -> Identity.set()).add(entity);
            members(value, elements).remove(entity);
        }
    }

    private void remember(ToMany relation, Object value, Collection<?> elements) {
        if (work.remembersCorrections() && remembered.add(value)) {
            List<Object> before = relation.kind().isMap()
                    ? Contents.placed(LazyCollection.known(elements))
                    : new ArrayList<>(elements);
            work.correcting(() -> Contents.replace(value, before));
        }
    }

    /** Takes out what leaves larger collections, at once for each; to be called behind the last change. */
    void finish() {
        List.copyOf(leaving.keySet()).forEach(this::removeLeaving);
    }

    private void removeLeaving(Object value) {
        Set<Object> left = Objects.requireNonNull(leaving.remove(value));
        Contents.removeIf(value, left::contains);
    }

    private boolean contains(Object value, Collection<?> elements, Object entity) {
        return elements.size() <= FEW
                ? Identity.contains(elements, entity)
                : members(value, elements).contains(entity);
    }

    private void known(Object value, Consumer<Set<Object>> change) {
        Set<Object> set = members.get(value);
        if (set != null) {
            change.accept(set);
        }
    }

    /** The elements as a set, so that a flush looks through each larger collection once. */
    private Set<Object> members(Object value, Collection<?> elements) {
        return members.computeIfAbsent(value, key -> {
            Set<Object> set = Identity.set();
            set.addAll(elements);
            return set;
        });
    }

    private @Nullable Object replace(InstanceState other, ToOne relation, Object entity) {
        Object present = other.value(relation.slot());
        if (present == entity) {
            return null;
        }
        if (present != null && work.isChanged(other, relation.slot())) {
            throw new InvalidDataAccessApiUsageException("Both sides of the one-to-one relation " + relation.describe()
                    + " changed and disagree. Change one side only.");
        }
        work.assign(other, relation.slot(), entity);
        return present;
    }
}
