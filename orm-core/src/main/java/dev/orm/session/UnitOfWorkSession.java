package dev.orm.session;

import dev.orm.engine.BatchResult;
import dev.orm.flush.FlushPlan;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.metamodel.EntityTable;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.LockMode;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** The session that a factory opens. */
final class UnitOfWorkSession implements Session {

    private final UnitOfWork work;
    private final SessionControl control;

    UnitOfWorkSession(UnitOfWork work) {
        this.work = work;
        this.control = new UnitOfWorkControl(this, work);
    }

    SessionControl control() {
        return control;
    }

    @Override
    public void add(Object entity) {
        work.guard().checkWrite("add");
        EntityMapping<?> mapping = work.mapping(Objects.requireNonNull(entity, "add(null): there is nothing to add"));
        InstanceState known = work.context().stateOf(mapping, entity);
        if (known == null) {
            requireTransient(mapping, entity);
            work.context().add(mapping, entity);
        } else if (known.status() == Status.DELETED) {
            work.context().undelete(known);
        }
    }

    /** An object that a session has loaded is not new; its references and collections tell. */
    private static void requireTransient(EntityMapping<?> mapping, Object entity) {
        InstanceState state = InstanceState.pending(mapping, entity);
        boolean loaded = EntityReference.isUnloaded(entity)
                || mapping.toManys().stream()
                        .anyMatch(relation -> state.collection(relation) instanceof LazyCollection<?> lazy
                                && lazy.owner().entity() == entity
                                && lazy.owner().status() == Status.PERSISTENT);
        if (loaded) {
            throw new IllegalStateException(
                    "add was called with a " + mapping.name()
                            + " that another session has loaded. merge() it: that gives this session's object of the same row.");
        }
    }

    private static Object requiredId(@Nullable Object id, String operation) {
        if (id == null) {
            throw new IllegalArgumentException(operation + " was called without an id. Check it for null before.");
        }
        return id;
    }

    @Override
    public void addAll(Iterable<?> entities) {
        entities.forEach(this::add);
    }

    @Override
    public void delete(Object entity) {
        work.guard().checkWrite("delete");
        InstanceState state = work.required(entity, "delete");
        if (state.status() == Status.PENDING) {
            work.context().detach(state);
        } else {
            work.context().delete(state);
        }
    }

    @Override
    public <E> Optional<E> find(Class<E> type, Object id) {
        work.guard().check();
        EntityMapping<E> mapping = work.mappings().entity(type);
        Object key = mapping.id().convert(requiredId(id, "find"));
        return Optional.ofNullable(type.cast(work.loading().finder().find(mapping, key)));
    }

    @Override
    public <E> E get(Class<E> type, Object id) {
        return find(type, id).orElseThrow(() -> new MissingEntityException(type));
    }

    @Override
    public <E> E reference(Class<E> type, Object id) {
        work.guard().check();
        EntityMapping<E> mapping = work.mappings().entity(type);
        Object key = mapping.id().convert(requiredId(id, "reference"));
        return type.cast(work.loading().finder().reference(mapping, key));
    }

    @Override
    public <E> E merge(E entity) {
        work.guard().checkWrite("merge");
        return work.withoutAutoflush(() -> new Merge(this, work).merge(entity)); // half of a graph is not to be written
    }

    @Override
    public void refresh(Object entity) {
        work.guard().check();
        work.loading().finder().refresh(work.required(entity, "refresh"));
    }

    @Override
    public void expire(Object entity) {
        work.guard().check();
        work.required(entity, "expire").stale(true);
    }

    @Override
    public void detach(Object entity) {
        work.guard().check();
        work.context().detach(work.required(entity, "detach"));
    }

    @Override
    public void clear() {
        work.guard().check();
        work.context().clear();
    }

    @Override
    public boolean contains(Object entity) {
        work.guard().check();
        InstanceState state = work.context().stateOf(work.mapping(entity), entity);
        return state != null && (state.status() == Status.PENDING || state.status() == Status.PERSISTENT);
    }

    @Override
    public boolean isModified(Object entity) {
        work.guard().check();
        InstanceState state = work.required(entity, "isModified");
        return state.status() != Status.PERSISTENT || work.isModified(state);
    }

    @Override
    public void flush() {
        work.guard().checkWrite("flush");
        work.flush();
    }

    @Override
    public void commit() {
        work.guard().check();
        refuseManaged("commit");
        work.commit();
    }

    @Override
    public void rollback() {
        refuseManaged("rollback");
        work.rollback();
    }

    @Override
    public Savepoint savepoint() {
        work.guard().checkWrite("savepoint");
        work.flush();
        return new SessionSavepoint(
                work, work.context().undo().push(), work.connection().savepoint());
    }

    @Override
    public void lock(Object entity, LockMode mode) {
        work.guard().checkWrite("lock");
        InstanceState state = work.required(entity, "lock");
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidDataAccessApiUsageException(
                    "lock was called with a " + state.mapping().name() + " that has no row yet. Flush first.");
        }
        work.flush();
        work.loading().finder().lock(state, mode);
    }

    @Override
    public <E, M extends EntityTable<E, M>> Query<E> query(M table) {
        return query(Sql.select(table));
    }

    @Override
    public <E> Query<E> query(Class<E> type) {
        work.guard().check();
        return query(Sql.select(work.mappings().entity(type).source()));
    }

    @Override
    public <R> Query<R> query(Select<R> statement) {
        return Query.of(this::call, work.mappings(), statement);
    }

    private <T> T call(Function<Session, T> function) {
        return function.apply(this);
    }

    @Override
    public <R> List<R> execute(Select<R> select) {
        return work.select(select);
    }

    @Override
    public long execute(Change change) {
        return work.change(change);
    }

    @Override
    public <R> List<R> execute(Returning<R> returning) {
        return work.change(returning);
    }

    @Override
    public <R> List<R> executeInRowOrder(Returning<R> insert) {
        return work.changeInRowOrder(insert);
    }

    @Override
    public BatchResult execute(Batch batch) {
        return work.change(batch);
    }

    @Override
    public <E> E upsert(E entity, Assignable<?, ?>... key) {
        return upsertAll(List.of(entity), key).get(0);
    }

    @Override
    public <E> List<E> upsertAll(Collection<E> entities, Assignable<?, ?>... key) {
        work.guard().checkWrite("upsert");
        if (entities.isEmpty()) {
            return List.of();
        }
        List<E> list = List.copyOf(entities);
        list.forEach(this::requireOutside);
        @SuppressWarnings("unchecked") // the class of an element of a homogeneous collection
        EntityMapping<E> mapping = (EntityMapping<E>) work.mapping(list.get(0));
        return work.upsert(mapping, list, List.of(key));
    }

    private void requireOutside(Object entity) {
        EntityMapping<?> mapping = work.mapping(entity);
        if (work.context().stateOf(mapping, entity) != null) {
            throw new InvalidDataAccessApiUsageException("upsert was called with a " + mapping.name()
                    + " that is in this session: its changes are written by the next flush.");
        }
    }

    @Override
    public <E> long insertAll(Class<E> type, Iterable<? extends E> entities) {
        return work.insertAll(type, entities);
    }

    @Override
    public Set<Object> newEntities() {
        work.guard().check();
        return instances(work.context().pending());
    }

    @Override
    public Set<Object> dirtyEntities() {
        work.guard().check();
        return instances(work.context().identities().states().stream()
                .filter(state -> state.status() == Status.PERSISTENT && work.isModified(state))
                .toList());
    }

    @Override
    public Set<Object> deletedEntities() {
        work.guard().check();
        return instances(work.context().deleted());
    }

    private static Set<Object> instances(Collection<InstanceState> states) {
        Set<Object> instances = Identity.set();
        states.forEach(state -> instances.add(state.entity()));
        return instances;
    }

    @Override
    public FlushPlan plan() {
        return work.plan();
    }

    @Override
    public <T> T withoutAutoflush(Supplier<T> function) {
        return work.withoutAutoflush(function);
    }

    @Override
    public boolean isOpen() {
        return work.guard().isOpen();
    }

    @Override
    public void close() {
        refuseManaged("close");
        work.close();
    }

    private void refuseManaged(String operation) {
        if (work.isManaged()) {
            throw new IllegalStateException(
                    operation + "() was called on the session of a Spring transaction, which ends it by itself. "
                            + "Put the work into a @Transactional method; throw an exception to roll back.");
        }
    }

    @Override
    public String toString() {
        PersistenceContext context = work.context();
        return "Session[" + (isOpen() ? "open" : "closed") + ", "
                + context.identities().states().size() + " persistent, "
                + context.pending().size() + " pending]";
    }
}
