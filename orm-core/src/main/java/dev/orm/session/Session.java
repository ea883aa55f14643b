package dev.orm.session;

import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.BatchResult;
import dev.orm.engine.DescribedColumn;
import dev.orm.engine.ExecutionOptions;
import dev.orm.flush.FlushPlan;
import dev.orm.loading.RecordTree;
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
import dev.orm.sql.TextChange;
import dev.orm.sql.UnsafeSql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A unit of work: it remembers every entity it has loaded or been given, sees what changed, and writes all of it, in the right order, when it is
 * flushed.
 *
 * <p>Within one session a row is one object: {@code find}, queries and relations that meet the same identity return the same instance. Changes are
 * made by assigning to attributes; there is no save. Queries flush first, so they see what was changed.
 *
 * <p>Not thread-safe: a session belongs to the thread that first uses it, and a call from another one throws {@link IllegalStateException} naming
 * both. Failures of statements are Spring's {@link org.springframework.dao.DataAccessException}s; after a failed flush the session refuses work,
 * repeating the cause, until {@link #rollback()}.
 */
public interface Session extends AutoCloseable {

    /**
     * Makes a transient object pending: it is inserted at the next flush, and so is everything reachable from it. Nothing is sent now.
     *
     * @throws dev.orm.mapping.MappingException when its class is not mapped
     * @throws IllegalStateException when another session has loaded it, as far as its references and collections tell
     */
    void add(Object entity);

    /** {@link #add(Object) Adds} each of them, in order. */
    void addAll(Iterable<?> entities);

    /**
     * Marks a persistent object for deletion at the next flush, together with what its relations cascade to. A pending object becomes transient
     * again.
     *
     * @throws IllegalStateException when the object is not in this session
     */
    void delete(Object entity);

    /**
     * The entity of this identity: from the identity map when it is there, else by one statement.
     *
     * @param id the identifier; converted to the mapped type when that loses nothing
     * @return empty when there is no such row
     */
    <E> Optional<E> find(Class<E> type, Object id);

    /**
     * As {@link #find}, for rows that must exist.
     *
     * @throws MissingEntityException when there is no such row
     */
    <E> E get(Class<E> type, Object id);

    /**
     * The entity of this identity, whose row is locked until the transaction ends. One that the session knows already keeps its values, and a version
     * that moved since they were read is an optimistic-lock failure; any other is read by the statement that locks it.
     *
     * @return empty when there is no such row, or when it is passed over because somebody else has locked it
     */
    <E> Optional<E> find(Class<E> type, Object id, LockMode mode);

    /**
     * As {@link #find(Class, Object, LockMode)}, for rows that must exist.
     *
     * @throws MissingEntityException when there is no such row
     */
    <E> E get(Class<E> type, Object id, LockMode mode);

    /**
     * An entity of this identity without asking the database: the known instance, or a reference that loads itself on first use.
     *
     * @throws IllegalStateException when references of the class are impossible (a final class, say); the message says why
     */
    <E> E reference(Class<E> type, Object id);

    /**
     * Copies the state of a detached or transient object onto the persistent instance of the same identity, cascading along MERGE.
     *
     * @return the persistent (or, for a new identity, pending) instance; never the argument unless it is managed already
     */
    <E> E merge(E entity);

    /**
     * As {@link #merge(Object)}, or without asking the database: then the objects are taken as what their rows hold, which suits those of a cache.
     *
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException without loading, when the object has no identifier, or has changes of which it
     *     is known that they were never written
     */
    <E> E merge(E entity, MergeMode mode);

    /**
     * Copies chosen attributes of a detached object onto the persistent instance of the same identity, as a form that shows a part of it needs:
     * {@code session.merge(form, USER.name, USER.email)}. A version that the object has is compared.
     *
     * @param attributes basic attributes, those of embedded objects included
     * @return the persistent instance
     * @throws MissingEntityException when there is no such row
     * @throws IllegalArgumentException when an attribute is one of another entity, its identifier or its version
     */
    <E> E merge(E entity, Assignable<?, ?>... attributes);

    /**
     * Lets an attribute take what an expression yields in the database when the object is written next:
     * {@code session.set(product, PRODUCT.stock, PRODUCT.stock.minus(1))}. The flush reads the value back into the object. A new object is inserted with
     * the value that it has, and updated then.
     *
     * @throws IllegalArgumentException when the attribute is one of another entity, its identifier or its version
     */
    <T> void set(Object entity, Assignable<?, T> attribute, Expression<T> value);

    /**
     * Sets an attribute to null, and its column to NULL where a null of a new object would leave it to the default of the database.
     *
     * @throws IllegalArgumentException when the attribute is one of another entity, its identifier or its version
     */
    void setNull(Object entity, Assignable<?, ?> attribute);

    /** Reads the row again and overwrites the object's attributes, changed ones included. */
    void refresh(Object entity);

    /** The same with a statement that locks the row until the transaction ends, so that what is read stays true. */
    void refresh(Object entity, LockMode mode);

    /** Marks the object as stale: the next {@code find} or query that meets it reads it again, keeping attributes changed since. */
    void expire(Object entity);

    /** Takes the object out of the session without writing it. */
    void detach(Object entity);

    /**
     * Detaches everything, forgetting changes that were not flushed, so that the objects can be collected. A later rollback no longer restores them:
     * identifiers generated since the transaction began stay in them.
     */
    void clear();

    /** Whether the object is pending or persistent in this session. */
    boolean contains(Object entity);

    /** Whether a flush would write this object. */
    boolean isModified(Object entity);

    /**
     * What the session knows of an object: its mapping, where it stands, its identifier, what was not loaded and what was changed. Loads
     * and writes nothing, and leaves the object as it is.
     *
     * @throws dev.orm.mapping.MappingException when its class is not mapped
     */
    Inspection inspect(Object entity);

    /**
     * What an application keeps with the session: who works with it, for instance, or what a {@link SessionListener} remembers. It begins with what
     * {@link SessionFactory#withInfo} says, and ends with the session.
     *
     * @return a map to be changed, of this session alone
     */
    Map<Object, Object> info();

    /** Writes all changes now, inside the transaction. */
    void flush();

    /**
     * Flushes and commits. Loaded objects are stale afterwards, see {@link #expire}.
     *
     * @throws IllegalStateException on a session bound to a Spring transaction, which commits it
     */
    void commit();

    /**
     * Rolls back, and restores every object to its state before the transaction: values, collections, versions and generated identifiers.
     *
     * @throws IllegalStateException on a session bound to a Spring transaction, which rolls it back
     */
    void rollback();

    /** Flushes and sets a savepoint, to which rows and objects can return. */
    Savepoint savepoint();

    /** Locks the object's row until the transaction ends, and reads its version again: a version that moved is an optimistic-lock failure. */
    void lock(Object entity, LockMode mode);

    /**
     * The elements of a to-many relation of an object, to be changed, queried and counted without loading them all:
     * {@code session.relation(order, ORDER.lines())}.
     *
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException when the object is not in this session
     * @throws IllegalArgumentException when the relation is none of the object
     */
    <T, M extends EntityTable<T, M>> Relation<T> relation(Object owner, ToMany<M> relation);

    /** A query for entities, written with the generated metamodel, or with a {@code DynamicTable} where there is none. */
    <E> Query<E> query(EntitySource<E> table);

    /** A query for entities by attribute names, needing no generated code. */
    <E> Query<E> query(Class<E> type);

    /** A statement bound to this session, to be read in the way its user likes. */
    <R> Query<R> query(Select<R> statement);

    /** The results of a select, in its order. */
    <R> List<R> execute(Select<R> select);

    /**
     * The entities of a select as records, see {@link Query#into(Class)}.
     *
     * @throws IllegalArgumentException when the select is not for the entity that the records are made of
     */
    <T> List<T> execute(Select<?> select, RecordTree<T> records);

    /**
     * The results of a select one after the other, for results that do not fit into memory, see {@link Query#stream(int)}.
     *
     * @param chunkSize how many rows are read at a time
     * @return a stream that has to be closed; the end of the session or its transaction closes it too
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException outside a transaction
     * @throws IllegalArgumentException when the size is not positive
     */
    <R> Stream<R> stream(Select<R> select, int chunkSize);

    /**
     * Executes an insert, update or delete of the expression language, after a flush. Objects that are loaded follow, see {@link Synchronize#AUTO};
     * where the change cannot say which rows it met, because it reads further sources or inserts, they are stale afterwards, see {@link #expire}.
     * Nothing cascades and no callback is called; the version of updated rows is raised.
     *
     * @return the number of rows
     */
    long execute(Change change);

    /** The same, saying what it does to objects that are loaded. */
    long execute(Change change, Synchronize synchronize);

    /**
     * Executes a change given as text, after a flush. Which rows it met nobody knows, so that all loaded objects are stale afterwards, see
     * {@link #expire}, unless that is not wanted. Criteria, tenants and soft deletes are its own business, and so are versions.
     *
     * @return the number of rows
     */
    long execute(TextChange change, Synchronize synchronize);

    /**
     * The columns that a text yields, as the database describes them without running it. Its parameters need values, which may be null.
     *
     * @throws org.springframework.dao.DataAccessException when the database finds an error in the text
     */
    List<DescribedColumn> describe(UnsafeSql text);

    /**
     * Lets the database look at a change without running it. Its parameters need values, which may be null.
     *
     * @throws org.springframework.dao.DataAccessException when the database finds an error in the text
     */
    void verify(TextChange change);

    /**
     * Executes a change that returns items of its rows, after a flush. Loaded objects are stale afterwards but for the entities that are returned:
     * those have the values of their rows. Entities that a delete returns have the values that their rows had, and are no longer in the session; those
     * that an insert returns leave it when it is rolled back.
     *
     * @return the results, in the order in which the database returned them
     */
    <R> List<R> execute(Returning<R> returning);

    /**
     * Executes an insert of values as {@link #execute(Returning)} does, with the results in the order of its rows. The rows are matched by their
     * primary key: that is given, or reserved before where the database can, or each row is inserted by a statement of its own.
     *
     * @throws IllegalArgumentException when the statement is no insert of values
     */
    <R> List<R> executeInRowOrder(Returning<R> insert);

    /** Executes a change with many sets of values as one batch, after a flush. Loaded objects are stale afterwards, see {@link #expire}. */
    BatchResult execute(Batch batch);

    /**
     * Writes the row of an object that is not in this session, whether it is there already or not: inserts it, or updates all of its columns.
     * Neither cascades nor compares versions; the version of a row that was there is raised.
     *
     * @param key the attributes that tell whether the row is there already, which have a unique constraint; none for the identifier
     * @return the persistent instance of the row, with its values; never the argument. One that the session did not have before leaves it when the
     *     statement is rolled back
     */
    <E> E upsert(E entity, Assignable<?, ?>... key);

    /**
     * Writes the rows of objects of one class as {@link #upsert} does, with one statement for as many as it takes.
     *
     * @return the persistent instances, in the order of the objects
     */
    <E> List<E> upsertAll(Collection<E> entities, Assignable<?, ?>... key);

    /**
     * Inserts rows in bulk, past the identity map: nothing is cascaded, no object becomes persistent, generated identifiers are not read back.
     * The collection may be lazy; it is read once, in bounded memory.
     *
     * @return the number of rows
     */
    <E> long insertAll(Class<E> type, Iterable<? extends E> entities);

    /**
     * Updates attributes of the rows that objects name by their identifiers, in one batch: the objects need not be of this session, nor have other
     * attributes. Of two with one identifier the later one counts. Versions are raised, not compared; objects of the rows that are loaded follow. Where rows
     * are spread over several tables, each of those that hold one of the attributes is written, and the rows are read and locked before.
     *
     * @param attributes which attributes are written
     * @return the number of rows; one that is not there, or that the session does not see, is not counted
     * @throws IllegalArgumentException when an object has no identifier, or an attribute cannot be updated
     */
    <E> long updateAll(Collection<E> objects, Assignable<?, ?>... attributes);

    /**
     * Runs work whose statements are executed with these options over those there are: what it queries, what is loaded for that and lazily in it, and
     * what it flushes. A {@linkplain ExecutionOptions#tag tag} tells listeners and logs what statements are for, a timeout limits each of them.
     *
     * @throws IllegalArgumentException when the options concern transactions
     */
    <T> T withOptions(ExecutionOptions options, Supplier<T> work);

    /**
     * Runs work whose statements also see rows that were deleted softly. What is loaded lazily afterwards does not.
     */
    <T> T withDeleted(Supplier<T> work);

    /**
     * Runs work whose statements do not know of a criterion.
     *
     * @throws IllegalArgumentException if the session has no such criterion
     */
    <T> T without(EntityCriterion criterion, Supplier<T> work);

    /** The pending objects. */
    Set<Object> newEntities();

    /**
     * The persistent objects of a class and those that extend it, in no order. References that were not loaded are not among them.
     *
     * @throws IllegalArgumentException when the class is not mapped
     */
    <E> Set<E> persistentEntities(Class<E> type);

    /** The persistent objects a flush would update. */
    Set<Object> dirtyEntities();

    /** The objects a flush would delete. */
    Set<Object> deletedEntities();

    /** What a flush would write now, without writing it. */
    FlushPlan plan();

    /** Runs work during which queries do not flush. */
    <T> T withoutAutoflush(Supplier<T> work);

    /** Runs work during which queries do not flush. */
    default void withoutAutoflush(Runnable work) {
        withoutAutoflush(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Inserts a collection of one class in bulk, see {@link #insertAll(Class, Iterable)}. */
    default <E> long insertAll(Collection<E> entities) {
        if (entities.isEmpty()) {
            return 0;
        }
        @SuppressWarnings("unchecked") // the class of an element of a homogeneous collection
        Class<E> type = (Class<E>) entities.iterator().next().getClass();
        return insertAll(type, entities);
    }

    boolean isOpen();

    /**
     * Ends the session: what was not committed is rolled back; objects become detached and keep the values they have, unlike by
     * {@link #rollback()}. Closing twice does nothing.
     */
    @Override
    void close();
}
