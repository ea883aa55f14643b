package dev.orm.session;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.Status;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/**
 * Copies a detached graph onto the persistent one: every loaded attribute, nulls included; relations along MERGE. What those lead to is found first, and
 * copied when all of it is known: what one relation merges, another may refer to. Neither goes down by recursion, as a graph may be deeper than a stack.
 */
final class Merge {

    private final UnitOfWorkSession session;
    private final UnitOfWork work;
    private final Map<Object, Object> merged = new IdentityHashMap<>();
    private final SourceIds ids = new SourceIds();
    private final List<Copy> copies = new ArrayList<>();
    private int reached;
    private final List<BackReference> backReferences = new ArrayList<>();
    private boolean copied;

    /** An object that is still to be copied. */
    private record Copy(Object source, InstanceState target) {}

    /** Who is in a merged relation, by which reference it belongs to its owner. */
    private record BackReference(Object element, ToOne reference, InstanceState owner) {}

    Merge(UnitOfWorkSession session, UnitOfWork work) {
        this.session = session;
        this.work = work;
    }

    <E> E merge(E source) {
        try {
            @SuppressWarnings("unchecked") // the managed object of the same entity
            E managed = (E) managed(source);
            copyAll();
            return managed;
        } catch (RuntimeException e) {
            if (copied) {
                work.guard().failed(e); // half of a graph is not to be written
            }
            throw e;
        }
    }

    /** Copies only some attributes onto the object of a row that must be there. */
    <E> E merge(E source, List<BasicAttribute> attributes) {
        EntityMapping<?> mapping = work.mapping(source);
        Object id = mapping.id().get(source);
        if (id == null) {
            throw new InvalidDataAccessApiUsageException("merge of chosen attributes was given a " + mapping.name()
                    + " without an identifier: there is no row to change. Set it, or add() the object.");
        }
        @SuppressWarnings("unchecked") // the managed object of the same entity
        E managed = (E) session.get(mapping.javaType(), id);
        if (managed != source) {
            InstanceState target = Objects.requireNonNull(work.context().stateOf(mapping, managed));
            requireVersion(mapping, source, target, id);
            work.loading().complete(target);
            copy(source, target, attributes);
            work.merged(mapping, source);
        }
        return managed;
    }

    private static void copy(Object source, InstanceState target, List<BasicAttribute> attributes) {
        EntityAccess<Object> access = target.access();
        BitSet slots = new BitSet();
        @Nullable Object[] values = new @Nullable Object[access.paths().size()];
        for (BasicAttribute attribute : attributes) {
            if (!EntityReference.isDeferred(source, attribute.slot())) {
                slots.set(attribute.slot());
                values[attribute.slot()] = access.get(source, attribute.slot());
            }
        }
        access.setAll(target.entity(), slots, values);
    }

    private Object managed(Object source) {
        Object known = merged.get(source);
        if (known != null) {
            return known;
        }
        EntityMapping<?> mapping = work.mapping(source);
        if (work.context().stateOf(mapping, source) != null) {
            merged.put(source, source);
            return source;
        }
        Object id = ids.of(mapping, source);
        if (id != null && EntityReference.isUnloaded(source)) {
            return existing(mapping, id); // nothing of it was loaded, so nothing changed
        }
        InstanceState target = target(mapping, source, id);
        merged.put(source, target.entity());
        copies.add(new Copy(source, target));
        return target.entity();
    }

    private void copyAll() {
        for (int i = 0; i < copies.size(); i++) {
            reachAll(); // elements of values may merge as well, and are met by their copies alone
            Copy next = copies.get(i);
            copy(next.source, next.target);
            work.merged(next.target.mapping(), next.source);
        }
        backReferences.forEach(this::refer); // behind what the copies say themselves
    }

    private void reachAll() {
        while (reached < copies.size()) {
            Copy next = copies.get(reached++);
            reach(next.source, next.target);
        }
    }

    /** Finds what the relations of an object lead to along MERGE. */
    private void reach(Object source, InstanceState target) {
        EntityMapping<?> mapping = target.mapping();
        copied = true;
        for (ToOne relation : mapping.toOnes()) {
            Object value = relation.condition() == null ? target.access().get(source, relation.slot()) : null;
            belongs(value, relation.mappedBy(), target);
            if (value != null && relation.cascade().contains(CascadeType.MERGE)) {
                managed(value);
            }
        }
        List<CollectionAttribute> collections = mapping.collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ToMany relation) {
                reachElements(source, target, i, relation);
            }
        }
    }

    private void reachElements(Object source, InstanceState target, int index, ToMany relation) {
        Collection<?> elements = Contents.of(target.access().get(source, relation.slot()));
        if (elements == null || !isCopied(relation, target)) {
            return;
        }
        if (LazyCollection.isLoaded(elements)) {
            load(target, index, relation); // all elements at once, not each by its identifier
            work.loading().collections().complete(List.of(target), index);
        }
        List<?> given = LazyCollection.known(elements);
        given.forEach(element -> belongs(element, relation.mappedBy(), target));
        if (relation.cascade().contains(CascadeType.MERGE)) {
            work.loading().finder().preload(relation.target(), identifiers(relation.target(), given));
            given.forEach(this::managed);
        }
    }

    /** Others are written by their other side, or not at all. */
    private static boolean isCopied(ToMany relation, InstanceState target) {
        boolean inverse = relation.mappedBy() != null || relation.inverse() != null && !relation.owning();
        boolean written = relation.condition() == null && (relation.cascade().contains(CascadeType.MERGE) || !inverse);
        return written && !(relation.isWriteOnly() && target.status() != Status.PENDING);
    }

    private InstanceState target(EntityMapping<?> mapping, Object source, @Nullable Object id) {
        Object found = id == null ? null : session.find(mapping.javaType(), id).orElse(null);
        if (id == null || found == null) {
            requireNew(mapping, source, id);
            Object created = mapping.access().newInstance();
            if (id != null) {
                mapping.id().set(created, id);
            }
            InstanceState added = work.context().add(mapping, created);
            work.context().requested(added);
            return added;
        }
        InstanceState target = Objects.requireNonNull(work.context().stateOf(mapping, found));
        requireVersion(mapping, source, target, id);
        return target;
    }

    /** A generated identifier, or a version, tells that there was a row: it must not come back to life. */
    private static void requireNew(EntityMapping<?> mapping, Object source, @Nullable Object id) {
        BasicAttribute version = mapping.version();
        boolean versioned = version != null
                && !version.javaType().isPrimitive()
                && access(mapping).get(source, version.slot()) != null;
        if (id != null && (versioned || mapping.id().strategy() != IdStrategy.ASSIGNED)) {
            throw new ObjectOptimisticLockingFailureException(
                    mapping.javaType(),
                    id,
                    "The " + mapping.name()
                            + " to merge has no row, or none of its class: it was deleted since it was read, or never had one."
                            + " Add a new object if there should be one.",
                    null);
        }
    }

    private static void requireVersion(EntityMapping<?> mapping, Object source, InstanceState target, Object id) {
        BasicAttribute version = mapping.version();
        if (version == null || target.snapshot() == null && target.status() != Status.PENDING) {
            return;
        }
        Object given = access(mapping).get(source, version.slot());
        if (given != null && !given.equals(target.value(version.slot()))) {
            throw new ObjectOptimisticLockingFailureException(
                    mapping.javaType(),
                    id,
                    "The " + mapping.name()
                            + " that was given has another version than its row: it was changed by another transaction since"
                            + " it was read.",
                    null);
        }
    }

    private void copy(Object source, InstanceState target) {
        EntityMapping<?> mapping = target.mapping();
        EntityAccess<Object> access = target.access();
        work.loading().complete(target);
        copy(
                source,
                target,
                mapping.basics().stream()
                        .filter(attribute -> !attribute.isId() && !attribute.isVersion())
                        .filter(attribute -> !attribute.isTenant() || target.status() == Status.PENDING)
                        .toList());
        for (ToOne relation : mapping.toOnes()) {
            if (relation.condition() != null) {
                continue; // the rows say what it leads to
            }
            Object value = access.get(source, relation.slot());
            access.set(
                    target.entity(),
                    relation.slot(),
                    value == null ? null : related(value, relation.cascade().contains(CascadeType.MERGE)));
        }
        List<CollectionAttribute> collections = mapping.collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ToMany relation) {
                copyElements(source, target, i, relation);
            } else if (collections.get(i) instanceof ElementCollection collection) {
                copyValues(source, target, i, collection);
            }
        }
    }

    /** Values have no identity: the target gets equal ones of its own. */
    private void copyValues(Object source, InstanceState target, int index, ElementCollection collection) {
        Collection<?> given = Contents.of(target.access().get(source, collection.slot()));
        if (given == null) {
            return;
        }
        List<ElementRow> rows = new ArrayList<>();
        for (ElementRow row : Contents.rows(collection, LazyCollection.known(given))) {
            rows.add(collection.related(row, this::related));
        }
        Collection<Object> values = Contents.elements(collection, rows);
        if (!LazyCollection.isLoaded(given)) {
            addTo(target, index, collection, values);
            return;
        }
        if (target.status() == Status.PERSISTENT) {
            load(target, index, collection);
        }
        Collection<?> present = target.collection(collection);
        if (present == null || !Contents.same(collection, LazyCollection.known(present), rows)) {
            lazy(target, index, collection).refill(values);
        }
    }

    /** What was added to a collection whose other elements the source does not know. */
    @SuppressWarnings("unchecked") // the elements are those of the attribute
    private void addTo(InstanceState target, int index, CollectionAttribute attribute, Collection<Object> added) {
        Collection<Object> present = (Collection<Object>) target.collection(attribute);
        if (present != null) {
            present.addAll(added);
        } else if (!added.isEmpty()) {
            lazy(target, index, attribute).fill(added);
        }
    }

    private LazyCollection<Object> lazy(InstanceState target, int index, CollectionAttribute attribute) {
        return work.context()
                .collections()
                .lazy(target, index, attribute, work.loading().lazy().collections());
    }

    private Object related(ToOne relation, Object value) {
        return related(value, relation.cascade().contains(CascadeType.MERGE));
    }

    private List<Object> identifiers(EntityMapping<?> mapping, Collection<?> elements) {
        List<Object> identifiers = new ArrayList<>(elements.size());
        for (Object element : elements) {
            Object id = ids.of(mapping, element);
            if (id != null) {
                identifiers.add(id);
            }
        }
        return identifiers;
    }

    private Object related(Object value, boolean cascade) {
        Object known = merged.get(value);
        if (cascade || known != null) {
            return known == null ? managed(value) : known;
        }
        EntityMapping<?> mapping = work.mapping(value);
        if (work.context().stateOf(mapping, value) != null) {
            return value;
        }
        Object id = ids.of(mapping, value);
        return id == null ? value : existing(mapping, id);
    }

    private Object existing(EntityMapping<?> mapping, Object id) {
        return work.loading().hasReferences(mapping)
                ? session.reference(mapping.javaType(), id)
                : session.get(mapping.javaType(), id);
    }

    private void copyElements(Object source, InstanceState target, int index, ToMany relation) {
        Collection<?> elements = Contents.of(target.access().get(source, relation.slot()));
        if (elements == null || !isCopied(relation, target)) {
            return;
        }
        boolean cascade = relation.cascade().contains(CascadeType.MERGE);
        List<?> given = LazyCollection.known(elements);
        List<Object> targets = Contents.related(relation, given, element -> related(element, cascade), this::related);
        if (LazyCollection.isLoaded(elements)) {
            List<Object> copies = relation.repeats() ? targets : Contents.once(relation, targets);
            replace(target, index, relation, withRest(elements, target, relation, copies));
        } else {
            addTo(target, index, relation, targets);
        }
    }

    /** Of a collection that was loaded in part only what was added and removed counts: the rest is where it was. */
    private List<Object> withRest(Collection<?> source, InstanceState target, ToMany relation, List<Object> copies) {
        List<?> part = source instanceof LazyCollection<?> lazy && lazy.owner().isPart(lazy.relation())
                ? lazy.owner().baseline(lazy.relation())
                : null;
        if (part == null || target.status() != Status.PERSISTENT) {
            return copies;
        }
        List<Object> before = new ArrayList<>();
        for (Object id : identifiers(relation.target(), part)) {
            InstanceState known = work.context().identities().get(relation.target(), id);
            if (known != null) {
                before.add(known.entity());
            }
        }
        return Contents.changed(relation, LazyCollection.known(target.collection(relation)), before, copies);
    }

    private void belongs(@Nullable Object element, @Nullable ToOne reference, InstanceState owner) {
        if (element != null && reference != null) {
            backReferences.add(new BackReference(element, reference, owner));
            ids.belongs(work.mapping(element), element, reference, owner.id());
        }
    }

    /** Who is in a merged relation belongs to its owner, also where a copy that came without its references says nothing. */
    private void refer(BackReference back) {
        Object managed = merged.get(back.element);
        if (managed != null) {
            EntityAccess<Object> access = access(work.mapping(managed));
            if (access.get(managed, back.reference.slot()) == null) {
                access.set(managed, back.reference.slot(), back.owner.entity());
            }
        }
    }

    /** All elements at once, whatever the session lets objects load by themselves. */
    private void load(InstanceState target, int index, CollectionAttribute attribute) {
        if (target.collection(attribute) instanceof LazyCollection<?> lazy && !lazy.isLoaded()) {
            work.loading().lazy().load(target, index);
        }
    }

    private void replace(InstanceState target, int index, ToMany relation, List<Object> elements) {
        Object present = target.value(relation.slot());
        if (present == null) {
            lazy(target, index, relation).fill(elements);
        } else {
            Contents.replace(present, elements);
        }
    }

    @SuppressWarnings("unchecked") // the access belongs to the mapping of the source
    private static EntityAccess<Object> access(EntityMapping<?> mapping) {
        return (EntityAccess<Object>) mapping.access();
    }
}
