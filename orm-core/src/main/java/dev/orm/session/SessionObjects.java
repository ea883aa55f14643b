package dev.orm.session;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.sql.Assignable;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.LockMode;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.Status;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** What a session does with single objects: takes them in, finds them, lets them go, and tells how they stand. */
final class SessionObjects {

    private final UnitOfWork work;

    SessionObjects(UnitOfWork work) {
        this.work = work;
    }

    void add(Object entity) {
        work.guard().checkWrite("add");
        EntityMapping<?> mapping = work.mapping(Objects.requireNonNull(entity, "add(null): there is nothing to add"));
        InstanceState known = work.context().stateOf(mapping, entity);
        if (known == null) {
            work.requireSameId(mapping, entity, "add");
            requireTransient(mapping, entity);
            work.context().requested(work.context().add(mapping, entity));
        } else if (known.status() == Status.DELETED) {
            work.context().undelete(known);
        }
    }

    /** An object that a session has loaded is not new; its references and collections tell. */
    private static void requireTransient(EntityMapping<?> mapping, Object entity) {
        if (EntityReference.isUnloaded(entity) || LazyCollection.isHeld(mapping, entity)) {
            throw new IllegalStateException(
                    "add was called with a " + mapping.name()
                            + " that another session has loaded. merge() it: that gives this session's object of the same row.");
        }
    }

    void delete(Object entity) {
        work.guard().checkWrite("delete");
        InstanceState state = work.required(entity, "delete");
        if (state.status() == Status.PENDING) {
            work.context().detach(state);
        } else {
            work.context().delete(state);
        }
    }

    <E> Optional<E> find(Class<E> type, Object id) {
        work.guard().check();
        EntityMapping<E> mapping = work.mappings().entity(type);
        Object key = mapping.id().convert(requiredId(id, "find"));
        return Optional.ofNullable(type.cast(work.loading().finder().find(mapping, key)));
    }

    <E> Optional<E> find(Class<E> type, Object id, LockMode mode) {
        work.guard().checkWrite("find with a lock");
        EntityMapping<E> mapping = work.mappings().entity(type);
        Object key = mapping.id().convert(requiredId(id, "find"));
        return Optional.ofNullable(type.cast(work.loading().finder().find(mapping, key, mode)));
    }

    <E> E reference(Class<E> type, Object id) {
        work.guard().check();
        EntityMapping<E> mapping = work.mappings().entity(type);
        Object key = mapping.id().convert(requiredId(id, "reference"));
        return type.cast(work.loading().finder().reference(mapping, key));
    }

    void setNull(Object entity, Assignable<?, ?> attribute) {
        work.guard().checkWrite("setNull");
        InstanceState state = work.required(entity, "setNull");
        work.setNull(state, attributes(entity, "setNull", attribute).get(0));
    }

    <T> void set(Object entity, Assignable<?, T> attribute, Expression<T> value) {
        work.guard().checkWrite("set");
        InstanceState state = work.required(entity, "set");
        work.compute(state, attributes(entity, "set", attribute).get(0), attribute, value);
    }

    /** Attributes of an entity that an operation may write. */
    List<BasicAttribute> attributes(Object entity, String operation, Assignable<?, ?>... attributes) {
        EntityMapping<?> mapping = work.mapping(entity);
        return Arrays.stream(attributes)
                .map(attribute -> attribute(mapping, operation, attribute))
                .toList();
    }

    private static BasicAttribute attribute(EntityMapping<?> mapping, String operation, Assignable<?, ?> attribute) {
        boolean own = attribute.source() instanceof EntitySource<?> source && source.entityType() == mapping.javaType();
        if (own
                && mapping.findAttribute(attribute.name()) instanceof BasicAttribute basic
                && !basic.isId()
                && !basic.isVersion()
                && !basic.isTenant()) {
            return basic;
        }
        throw new IllegalArgumentException(
                operation + " was given " + attribute + " for a " + mapping.name()
                        + ". It takes basic attributes of the entity itself, neither its identifier nor its version nor its tenant.");
    }

    private static Object requiredId(@Nullable Object id, String operation) {
        if (id == null) {
            throw new IllegalArgumentException(operation + " was called without an id. Check it for null before.");
        }
        return id;
    }

    void refresh(Object entity) {
        work.guard().check();
        refresh(
                work.required(entity, "refresh"),
                state -> work.loading().finder().refresh(state));
    }

    void refresh(Object entity, LockMode mode) {
        work.guard().checkWrite("refresh with a lock");
        refresh(
                work.required(entity, "refresh"),
                state -> work.loading().finder().refresh(state, mode));
    }

    /** What it goes on to is known before: an object that was read again has its relations still to load. */
    private void refresh(InstanceState first, Consumer<InstanceState> reading) {
        List<InstanceState> all = CascadedObjects.of(work, first, CascadeType.REFRESH);
        reading.accept(first);
        work.loading().finder().refreshAll(loaded(all.subList(1, all.size())));
        all.forEach(work::forgetComputed);
    }

    private static List<InstanceState> loaded(List<InstanceState> states) {
        return states.stream()
                .filter(state -> state.status() == Status.PERSISTENT && !state.isUnloaded())
                .toList();
    }

    void expire(Object entity) {
        work.guard().check();
        InstanceState first = work.required(entity, "expire");
        first.stale(true);
        loaded(CascadedObjects.of(work, first, CascadeType.REFRESH)).forEach(state -> state.stale(true));
    }

    void detach(Object entity) {
        work.guard().check();
        CascadedObjects.of(work, work.required(entity, "detach"), CascadeType.DETACH)
                .forEach(work.context()::detach);
    }

    void lock(Object entity, LockMode mode) {
        work.guard().checkWrite("lock");
        InstanceState state = work.required(entity, "lock");
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidDataAccessApiUsageException(
                    "lock was called with a " + state.mapping().name()
                            + (state.status() == Status.PENDING
                                    ? " that has no row yet. Flush first."
                                    : " that was given to delete(). Lock it before."));
        }
        work.flush();
        work.loading().finder().lock(state, mode);
    }

    <E> List<E> upsertAll(Collection<E> entities, List<Assignable<?, ?>> key) {
        work.guard().checkWrite("upsert");
        if (entities.isEmpty()) {
            return List.of();
        }
        List<E> list = List.copyOf(entities);
        list.forEach(this::requireOutside);
        @SuppressWarnings("unchecked") // the class of an element of a homogeneous collection
        EntityMapping<E> mapping = (EntityMapping<E>) work.mapping(list.get(0));
        List<Assignable<?, ?>> own = new ArrayList<>(key.size());
        key.forEach(part -> own.add(ofEntity(mapping, part)));
        return work.changes().upsert(mapping, list, own);
    }

    /** A key may name the identifier that a relation leads to, which is the entity's by the relation's path. */
    private static Assignable<?, ?> ofEntity(EntityMapping<?> mapping, Assignable<?, ?> part) {
        String relation = part.source().relation();
        return relation == null ? part : mapping.source().assignable(relation + "." + part.name());
    }

    private void requireOutside(Object entity) {
        EntityMapping<?> mapping = work.mapping(entity);
        if (work.context().stateOf(mapping, entity) != null) {
            throw new InvalidDataAccessApiUsageException("upsert was called with a " + mapping.name()
                    + " that is in this session: its changes are written by the next flush.");
        }
    }

    boolean contains(Object entity) {
        work.guard().check();
        InstanceState state = work.context().stateOf(work.mapping(entity), entity);
        return state != null && (state.status() == Status.PENDING || state.status() == Status.PERSISTENT);
    }

    boolean isModified(Object entity) {
        work.guard().check();
        InstanceState state = work.required(entity, "isModified");
        return state.status() != Status.PERSISTENT || work.isModified(state);
    }

    Inspection inspect(Object entity) {
        work.guard().check();
        EntityMapping<?> mapping = work.mapping(entity);
        return Inspecting.of(mapping, entity, work.context().stateOf(mapping, entity));
    }

    Set<Object> pending() {
        work.guard().check();
        return instances(work.context().pending());
    }

    <E> Set<E> persistent(Class<E> type) {
        work.guard().check();
        Set<E> found = Identity.set();
        for (InstanceState state :
                work.context().identities().states(work.mappings().entity(type))) {
            if (state.status() == Status.PERSISTENT && !state.isUnloaded()) {
                found.add(type.cast(state.entity()));
            }
        }
        return found;
    }

    Set<Object> dirty() {
        work.guard().check();
        return instances(work.modified());
    }

    Set<Object> deleted() {
        work.guard().check();
        return instances(work.context().deleted());
    }

    private static Set<Object> instances(Collection<InstanceState> states) {
        Set<Object> instances = Identity.set();
        states.forEach(state -> instances.add(state.entity()));
        return instances;
    }
}
