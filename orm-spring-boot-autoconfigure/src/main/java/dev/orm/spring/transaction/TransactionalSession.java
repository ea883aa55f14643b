package dev.orm.spring.transaction;

import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.BatchResult;
import dev.orm.engine.DescribedColumn;
import dev.orm.engine.ExecutionOptions;
import dev.orm.flush.FlushPlan;
import dev.orm.loading.RecordTree;
import dev.orm.mapping.MappingRegistry;
import dev.orm.metamodel.EntityTable;
import dev.orm.metamodel.ToMany;
import dev.orm.session.Inspection;
import dev.orm.session.MergeMode;
import dev.orm.session.Query;
import dev.orm.session.Relation;
import dev.orm.session.Savepoint;
import dev.orm.session.Session;
import dev.orm.session.SessionFactory;
import dev.orm.session.SessionScope;
import dev.orm.session.Synchronize;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;

/**
 * The session an application injects: each call goes to the session of the running Spring transaction, which is opened on first use and flushed when
 * the transaction commits.
 *
 * <p>Outside a transaction a call that reads gets a read-only session of its own, and its results are detached; a call that writes throws. To commit,
 * roll back or close is the business of the transaction, so those calls throw too.
 *
 * <p>A container does not close it with its other beans, also where it would by itself close what can be closed: it owns no session, it finds those of
 * transactions.
 *
 * <p>Thread-safe: every thread sees its own transaction.
 */
public final class TransactionalSession implements Session, DisposableBean {

    private final SessionFactory factory;
    private final TransactionSessions sessions;

    /** A session in the transactions on the data source of this factory's engine. */
    public TransactionalSession(SessionFactory factory) {
        this.factory = factory;
        this.sessions = new TransactionSessions(factory);
    }

    /** The entities of its sessions. */
    public MappingRegistry mappings() {
        return factory.mappings();
    }

    /** Does nothing: the sessions of transactions end with them. */
    @Override
    public void destroy() {}

    private Session write(String operation) {
        return sessions.write(operation).session();
    }

    @Override
    public void add(Object entity) {
        write("add").add(entity);
    }

    @Override
    public void addAll(Iterable<?> entities) {
        write("addAll").addAll(entities);
    }

    /** Gives entities that were added, and what they cascade to, their ids before they are flushed. */
    public void assignIds(Collection<?> entities) {
        sessions.write("assignIds").control().assignIds(entities);
    }

    @Override
    public void delete(Object entity) {
        write("delete").delete(entity);
    }

    @Override
    public <E> Optional<E> find(Class<E> type, Object id) {
        return sessions.read(session -> session.find(type, id));
    }

    @Override
    public <E> E get(Class<E> type, Object id) {
        return sessions.read(session -> session.get(type, id));
    }

    @Override
    public <E> Optional<E> find(Class<E> type, Object id, LockMode mode) {
        return write("find with a lock").find(type, id, mode);
    }

    @Override
    public <E> E get(Class<E> type, Object id, LockMode mode) {
        return write("get with a lock").get(type, id, mode);
    }

    @Override
    public <E> E reference(Class<E> type, Object id) {
        return sessions.read(session -> session.reference(type, id));
    }

    @Override
    public <E> E merge(E entity) {
        return write("merge").merge(entity);
    }

    @Override
    public <E> E merge(E entity, MergeMode mode) {
        return write("merge").merge(entity, mode);
    }

    @Override
    public <E> E merge(E entity, Assignable<?, ?>... attributes) {
        return write("merge").merge(entity, attributes);
    }

    @Override
    public <T> void set(Object entity, Assignable<?, T> attribute, Expression<T> value) {
        write("set").set(entity, attribute, value);
    }

    @Override
    public void setNull(Object entity, Assignable<?, ?> attribute) {
        write("setNull").setNull(entity, attribute);
    }

    @Override
    public void refresh(Object entity) {
        write("refresh").refresh(entity);
    }

    @Override
    public void refresh(Object entity, LockMode mode) {
        write("refresh").refresh(entity, mode);
    }

    @Override
    public void expire(Object entity) {
        write("expire").expire(entity);
    }

    @Override
    public void detach(Object entity) {
        write("detach").detach(entity);
    }

    @Override
    public void clear() {
        write("clear").clear();
    }

    @Override
    public boolean contains(Object entity) {
        return sessions.read(session -> session.contains(entity));
    }

    @Override
    public boolean isModified(Object entity) {
        return sessions.read(session -> session.isModified(entity));
    }

    @Override
    public Inspection inspect(Object entity) {
        return sessions.read(session -> session.inspect(entity));
    }

    /** That of the transaction's session; outside a transaction nothing is kept. */
    @Override
    public Map<Object, Object> info() {
        return sessions.read(Session::info);
    }

    @Override
    public void flush() {
        write("flush").flush();
    }

    /** Throws: the transaction commits. */
    @Override
    public void commit() {
        throw ofTransaction(
                "commit", "commits when the method annotated with @Transactional returns; flush() writes before that");
    }

    /** Throws: the transaction rolls back. */
    @Override
    public void rollback() {
        throw ofTransaction(
                "rollback",
                "rolls back when the method annotated with @Transactional throws; part of the work is undone by savepoint() or Propagation.NESTED");
    }

    /** Throws: the session ends with its transaction. */
    @Override
    public void close() {
        throw ofTransaction("close", "closes its session when the method annotated with @Transactional is left");
    }

    private static IllegalStateException ofTransaction(String operation, String instead) {
        return new IllegalStateException(
                operation + "() is not for this session: it belongs to a Spring transaction, which " + instead + ".");
    }

    @Override
    public Savepoint savepoint() {
        return sessions.write("savepoint").savepoint();
    }

    @Override
    public void lock(Object entity, LockMode mode) {
        write("lock").lock(entity, mode);
    }

    @Override
    public <T, M extends EntityTable<T, M>> Relation<T> relation(Object owner, ToMany<M> relation) {
        return sessions.read(session -> session.relation(owner, relation));
    }

    @Override
    public <E> Query<E> query(EntitySource<E> table) {
        return query(Sql.select(table));
    }

    @Override
    public <E> Query<E> query(Class<E> type) {
        return query(Sql.select(factory.mappings().entity(type).source()));
    }

    /** The query runs on the session of whatever transaction runs then, which need not be the one it was made in. */
    @Override
    public <R> Query<R> query(Select<R> statement) {
        return Query.of(scope(statement), factory.mappings(), statement);
    }

    /** A lock ends with its transaction, so outside one it would be none. */
    private SessionScope scope(Select<?> statement) {
        return statement.lock() == null ? sessions::read : this::locking;
    }

    private <T> T locking(Function<Session, T> work) {
        return work.apply(write("A query that locks rows"));
    }

    @Override
    public <R> List<R> execute(Select<R> select) {
        return scope(select).call(session -> session.execute(select));
    }

    @Override
    public <T> List<T> execute(Select<?> select, RecordTree<T> records) {
        return sessions.read(session -> session.execute(select, records));
    }

    @Override
    public <R> Stream<R> stream(Select<R> select, int chunkSize) {
        return sessions.read(session -> session.stream(select, chunkSize));
    }

    @Override
    public long execute(Change change) {
        return write("execute").execute(change);
    }

    @Override
    public long execute(Change change, Synchronize synchronize) {
        return write("execute").execute(change, synchronize);
    }

    @Override
    public long execute(TextChange change, Synchronize synchronize) {
        return write("execute").execute(change, synchronize);
    }

    @Override
    public List<DescribedColumn> describe(UnsafeSql text) {
        return sessions.read(session -> session.describe(text));
    }

    @Override
    public void verify(TextChange change) {
        sessions.read(session -> {
            session.verify(change);
            return session;
        });
    }

    @Override
    public <R> List<R> execute(Returning<R> returning) {
        return write("execute").execute(returning);
    }

    @Override
    public <R> List<R> executeInRowOrder(Returning<R> insert) {
        return write("executeInRowOrder").executeInRowOrder(insert);
    }

    @Override
    public BatchResult execute(Batch batch) {
        return write("execute").execute(batch);
    }

    @Override
    public <E> E upsert(E entity, Assignable<?, ?>... key) {
        return write("upsert").upsert(entity, key);
    }

    @Override
    public <E> List<E> upsertAll(Collection<E> entities, Assignable<?, ?>... key) {
        return write("upsertAll").upsertAll(entities, key);
    }

    @Override
    public <E> long updateAll(Collection<E> objects, Assignable<?, ?>... attributes) {
        return write("updateAll").updateAll(objects, attributes);
    }

    @Override
    public <E> long insertAll(Class<E> type, Iterable<? extends E> entities) {
        return write("insertAll").insertAll(type, entities);
    }

    @Override
    public Set<Object> newEntities() {
        return sessions.read(Session::newEntities);
    }

    @Override
    public <E> Set<E> persistentEntities(Class<E> type) {
        return sessions.read(session -> session.persistentEntities(type));
    }

    @Override
    public Set<Object> dirtyEntities() {
        return sessions.read(Session::dirtyEntities);
    }

    @Override
    public Set<Object> deletedEntities() {
        return sessions.read(Session::deletedEntities);
    }

    @Override
    public FlushPlan plan() {
        return sessions.read(Session::plan);
    }

    @Override
    public <T> T withoutAutoflush(Supplier<T> work) {
        return sessions.read(session -> session.withoutAutoflush(work));
    }

    @Override
    public <T> T withOptions(ExecutionOptions options, Supplier<T> work) {
        return sessions.joined("withOptions").withOptions(options, work);
    }

    @Override
    public <T> T withDeleted(Supplier<T> work) {
        return sessions.joined("withDeleted").withDeleted(work);
    }

    @Override
    public <T> T without(EntityCriterion criterion, Supplier<T> work) {
        return sessions.joined("without").without(criterion, work);
    }

    /** Always: sessions come and go with transactions, this one stays. */
    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public String toString() {
        return "The session of the current transaction";
    }
}
