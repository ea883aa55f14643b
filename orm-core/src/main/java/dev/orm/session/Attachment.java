package dev.orm.session;

import dev.orm.flush.Tenants;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ElementCollection;
import dev.orm.mapping.ElementRow;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Contents;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.OwnedCollections;
import dev.orm.state.Status;
import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Copies a detached graph into the session as what its rows hold, without asking the database; relations along MERGE. */
final class Attachment {

    private final UnitOfWorkSession session;
    private final UnitOfWork work;
    private final Map<Object, Object> attached = new IdentityHashMap<>();
    private final SourceIds ids = new SourceIds();
    private final Deque<Copy> copies = new ArrayDeque<>();

    /** An object that is still to be copied: a graph may be deeper than a stack. */
    private record Copy(Object source, InstanceState target) {}

    Attachment(UnitOfWorkSession session, UnitOfWork work) {
        this.session = session;
        this.work = work;
    }

    <E> E attach(E source) {
        @SuppressWarnings("unchecked") // the managed object of the same entity
        E managed = (E) managed(source);
        for (Copy next = copies.poll(); next != null; next = copies.poll()) {
            copy(next.source, next.target);
        }
        return managed;
    }

    private Object managed(Object source) {
        Object known = attached.get(source);
        if (known != null) {
            return known;
        }
        EntityMapping<?> mapping = work.mapping(source);
        Object id = ids.of(mapping, source);
        if (id == null) {
            throw new InvalidDataAccessApiUsageException("merge without loading was given a " + mapping.name()
                    + " without an identifier, which no row stands behind. add() it, or merge it with loading.");
        }
        InstanceState present = work.context().stateOf(mapping, source);
        if (present != null || EntityReference.isUnloaded(source)) {
            return present == null ? session.reference(mapping.javaType(), id) : source;
        }
        requireUnchanged(mapping, source);
        InstanceState state = work.context().find(mapping, id);
        if (state != null && state.status() == Status.PENDING) {
            throw new InvalidDataAccessApiUsageException(
                    "merge without loading was given a " + mapping.name()
                            + " whose row this session inserts with its next flush: it stands for no row yet. Merge it with loading.");
        }
        if (state != null && state.status() == Status.DELETED) {
            throw new InvalidDataAccessApiUsageException("merge without loading was given a " + mapping.name()
                    + " whose row this session deletes with its next flush: it stands for no row any more. add() the"
                    + " session's own object to keep the row, or merge with loading.");
        }
        if (state == null || state.isUnloaded()) {
            state = fresh(mapping, id, state);
            attached.put(source, state.entity());
            copies.add(new Copy(source, state));
        }
        return state.entity();
    }

    /** A snapshot that is still to be had tells whether the source has changes which were never written. */
    private static void requireUnchanged(EntityMapping<?> mapping, Object source) {
        InstanceState values = InstanceState.pending(mapping, source);
        for (CollectionAttribute relation : mapping.collections()) {
            Object snapshot = values.collection(relation) instanceof LazyCollection<?> lazy
                            && lazy.owner().entity() == source
                    ? lazy.owner().snapshot()
                    : null;
            if (snapshot != null && values.access().changes(source, snapshot) != null) {
                throw new InvalidDataAccessApiUsageException("merge without loading was given a " + mapping.name()
                        + " with changes that were never written, and they would be lost. Merge it with loading.");
            }
        }
    }

    private InstanceState fresh(EntityMapping<?> mapping, Object id, @Nullable InstanceState reference) {
        if (reference != null) {
            ((EntityReference) reference.entity()).ormLoader(null);
            return reference;
        }
        Object created = mapping.access().newInstance();
        mapping.id().set(created, id);
        InstanceState state = InstanceState.persistent(mapping, created, id);
        work.context().identities().put(state);
        return state;
    }

    private void copy(Object source, InstanceState target) {
        EntityMapping<?> mapping = target.mapping();
        EntityAccess<Object> access = target.access();
        BitSet slots = new BitSet();
        @Nullable Object[] values = new @Nullable Object[access.paths().size()];
        for (BasicAttribute attribute : mapping.basics()) {
            if (EntityReference.isDeferred(source, attribute.slot())) {
                throw new InvalidDataAccessApiUsageException("merge without loading was given a " + mapping.name()
                        + " whose " + attribute.describe() + " was not loaded. Load it before, or merge with loading.");
            }
            slots.set(attribute.slot());
            values[attribute.slot()] = access.get(source, attribute.slot());
        }
        access.setAll(target.entity(), slots, values);
        mapping.id().set(target.entity(), Objects.requireNonNull(target.id())); // parts may have come from a relation
        for (ToOne relation : mapping.toOnes()) {
            Object value = access.get(source, relation.slot());
            access.set(target.entity(), relation.slot(), related(value, relation.cascade()));
        }
        List<CollectionAttribute> collections = mapping.collections();
        for (int i = 0; i < collections.size(); i++) {
            if (collections.get(i) instanceof ToMany relation) {
                copyElements(source, target, i, relation);
            } else if (collections.get(i) instanceof ElementCollection collection) {
                copyValues(source, target, i, collection);
            }
        }
        new Tenants(work.loading().criteria()).require(target);
        target.takeSnapshot();
    }

    private @Nullable Object related(@Nullable Object value, Collection<CascadeType> cascade) {
        if (value == null || cascade.contains(CascadeType.MERGE) || attached.containsKey(value)) {
            return value == null ? null : managed(value);
        }
        EntityMapping<?> mapping = work.mapping(value);
        Object id = ids.of(mapping, value);
        if (id == null) {
            throw new InvalidDataAccessApiUsageException("merge without loading met a " + mapping.name()
                    + " without an identifier. Merge with loading, or cascade MERGE to it.");
        }
        InstanceState known = work.context().find(mapping, id);
        return known == null && !work.loading().hasReferences(mapping)
                ? managed(value)
                : session.reference(mapping.javaType(), id);
    }

    private void copyValues(Object source, InstanceState target, int index, ElementCollection collection) {
        Collection<?> given = Contents.of(target.access().get(source, collection.slot()));
        LazyCollection<Object> copy = OwnedCollections.install(
                target, index, collection, work.loading().lazy().collections());
        target.baseline(index, null);
        if (given != null && LazyCollection.isLoaded(given)) {
            List<ElementRow> rows = new ArrayList<>();
            for (ElementRow row : Contents.rows(collection, LazyCollection.known(given))) {
                rows.add(collection.related(
                        row, (relation, value) -> Objects.requireNonNull(related(value, relation.cascade()))));
            }
            target.baseline(index, rows);
            copy.fill(Contents.elements(collection, rows));
        }
    }

    private void copyElements(Object source, InstanceState target, int index, ToMany relation) {
        Collection<?> elements = Contents.of(target.access().get(source, relation.slot()));
        LazyCollection<Object> copy = OwnedCollections.install(
                target, index, relation, work.loading().lazy().collections());
        target.baseline(index, null);
        if (elements != null && LazyCollection.isLoaded(elements)) {
            List<?> managed = Contents.related(
                    relation,
                    LazyCollection.known(elements),
                    element -> Objects.requireNonNull(related(element, relation.cascade())),
                    (key, value) -> Objects.requireNonNull(related(value, key.cascade())));
            copy.fill(managed);
            target.baseline(index, managed);
            target.part(
                    index,
                    elements instanceof LazyCollection<?> lazy && lazy.owner().isPart(lazy.relation()));
        }
    }
}
