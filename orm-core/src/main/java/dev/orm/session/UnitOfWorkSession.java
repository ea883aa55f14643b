package dev.orm.session;

import dev.orm.criteria.Criteria;
import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.BatchResult;
import dev.orm.engine.DescribedColumn;
import dev.orm.engine.ExecutionOptions;
import dev.orm.flush.FlushPlan;
import dev.orm.loading.RecordTree;
import dev.orm.mapping.BasicAttribute;
import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.ToMany;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Expression;
import dev.orm.sql.LockMode;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.sql.TextChange;
import dev.orm.sql.UnsafeSql;
import dev.orm.state.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The session that a factory opens. */
final class UnitOfWorkSession implements Session {

    private final UnitOfWork work;
    private final SessionObjects objects;
    private final SessionControl control;

    UnitOfWorkSession(UnitOfWork work) {
        this.work = work;
        this.objects = new SessionObjects(work);
        this.control = new UnitOfWorkControl(this, work);
        work.events().of(this);
    }

    SessionControl control() {
        return control;
    }

    @Override
    public void add(Object entity) {
        objects.add(entity);
    }

    @Override
    public void addAll(Iterable<?> entities) {
        entities.forEach(this::add);
    }

    @Override
    public void delete(Object entity) {
        objects.delete(entity);
    }

    @Override
    public <E> Optional<E> find(Class<E> type, Object id) {
        return objects.find(type, id);
    }

    @Override
    public <E> E get(Class<E> type, Object id) {
        return find(type, id).orElseThrow(() -> new MissingEntityException(type));
    }

    @Override
    public <E> Optional<E> find(Class<E> type, Object id, LockMode mode) {
        return objects.find(type, id, mode);
    }

    @Override
    public <E> E get(Class<E> type, Object id, LockMode mode) {
        return find(type, id, mode).orElseThrow(() -> MissingEntityException.of(type, mode));
    }

    @Override
    public <E> E reference(Class<E> type, Object id) {
        return objects.reference(type, id);
    }

    @Override
    public <E> E merge(E entity) {
        work.guard().checkWrite("merge");
        return work.withoutAutoflush(() -> new Merge(this, work).merge(entity)); // half of a graph is not to be written
    }

    @Override
    public <E> E merge(E entity, MergeMode mode) {
        work.guard().checkWrite("merge");
        return mode == MergeMode.LOAD ? merge(entity) : new Attachment(this, work).attach(entity);
    }

    @Override
    public <E> E merge(E entity, Assignable<?, ?>... attributes) {
        work.guard().checkWrite("merge");
        List<BasicAttribute> chosen = objects.attributes(entity, "merge", attributes);
        return work.withoutAutoflush(() -> new Merge(this, work).merge(entity, chosen));
    }

    @Override
    public <T> void set(Object entity, Assignable<?, T> attribute, Expression<T> value) {
        objects.set(entity, attribute, value);
    }

    @Override
    public void setNull(Object entity, Assignable<?, ?> attribute) {
        objects.setNull(entity, attribute);
    }

    @Override
    public void refresh(Object entity) {
        objects.refresh(entity);
    }

    @Override
    public void refresh(Object entity, LockMode mode) {
        objects.refresh(entity, mode);
    }

    @Override
    public void expire(Object entity) {
        objects.expire(entity);
    }

    @Override
    public void detach(Object entity) {
        objects.detach(entity);
    }

    @Override
    public void clear() {
        work.guard().check();
        work.context().clear();
    }

    @Override
    public boolean contains(Object entity) {
        return objects.contains(entity);
    }

    @Override
    public boolean isModified(Object entity) {
        return objects.isModified(entity);
    }

    @Override
    public Inspection inspect(Object entity) {
        return objects.inspect(entity);
    }

    @Override
    public Map<Object, Object> info() {
        return work.info();
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
        return new SessionSavepoint(work, work.remember(), work.connection().savepoint());
    }

    @Override
    public void lock(Object entity, LockMode mode) {
        objects.lock(entity, mode);
    }

    @Override
    public <T, M extends EntityTable<T, M>> Relation<T> relation(Object owner, ToMany<M> relation) {
        work.guard().check();
        return Relation.of(this, work, owner, relation);
    }

    @Override
    public <E> Query<E> query(EntitySource<E> table) {
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
    public <T> List<T> execute(Select<?> select, RecordTree<T> records) {
        return work.select(select, records);
    }

    @Override
    public <R> Stream<R> stream(Select<R> select, int chunkSize) {
        return work.stream(select, chunkSize);
    }

    @Override
    public long execute(Change change) {
        return work.changes().execute(change, Synchronize.AUTO);
    }

    @Override
    public long execute(Change change, Synchronize synchronize) {
        return work.changes().execute(change, synchronize);
    }

    @Override
    public long execute(TextChange change, Synchronize synchronize) {
        return work.changes().execute(change, synchronize);
    }

    @Override
    public List<DescribedColumn> describe(UnsafeSql text) {
        work.guard().check();
        return work.connection().describe(work.loading().bound(text.change()));
    }

    @Override
    public void verify(TextChange change) {
        work.guard().check();
        work.connection().verify(work.loading().bound(change));
    }

    @Override
    public <R> List<R> execute(Returning<R> returning) {
        return work.changes().execute(returning);
    }

    @Override
    public <R> List<R> executeInRowOrder(Returning<R> insert) {
        return work.changes().executeInRowOrder(insert);
    }

    @Override
    public BatchResult execute(Batch batch) {
        return work.changes().execute(batch);
    }

    @Override
    public <E> E upsert(E entity, Assignable<?, ?>... key) {
        return upsertAll(List.of(entity), key).get(0);
    }

    @Override
    public <E> List<E> upsertAll(Collection<E> entities, Assignable<?, ?>... key) {
        return objects.upsertAll(entities, List.of(key));
    }

    @Override
    public <E> long updateAll(Collection<E> objects, Assignable<?, ?>... attributes) {
        work.guard().checkWrite("updateAll");
        return objects.isEmpty() ? 0 : work.changes().updateAll(List.copyOf(objects), List.of(attributes));
    }

    @Override
    public <E> long insertAll(Class<E> type, Iterable<? extends E> entities) {
        return work.changes().insertAll(type, entities);
    }

    @Override
    public <T> T withOptions(ExecutionOptions options, Supplier<T> function) {
        work.guard().check();
        return work.connection().with(options, function);
    }

    @Override
    public <T> T withDeleted(Supplier<T> function) {
        return work.seeing(Criteria::withDeleted, function);
    }

    @Override
    public <T> T without(EntityCriterion criterion, Supplier<T> function) {
        return work.seeing(criteria -> criteria.without(criterion), function);
    }

    @Override
    public Set<Object> newEntities() {
        return objects.pending();
    }

    @Override
    public <E> Set<E> persistentEntities(Class<E> type) {
        return objects.persistent(type);
    }

    @Override
    public Set<Object> dirtyEntities() {
        return objects.dirty();
    }

    @Override
    public Set<Object> deletedEntities() {
        return objects.deleted();
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
