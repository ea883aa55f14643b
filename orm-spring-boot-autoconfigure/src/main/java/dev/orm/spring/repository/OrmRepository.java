package dev.orm.spring.repository;

import dev.orm.sql.Assignable;
import dev.orm.sql.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.data.repository.query.ListQueryByExampleExecutor;

/**
 * A repository of entities: what an application's interface extends to get the common methods, queries written as method names, queries by
 * conditions of the expression language, {@code repository.findAll(ORDER.status.eq(PAID))}, and queries by example.
 *
 * <p>Inside a transaction a repository works on its session: entities are managed, changes are written at commit without a call of {@code save}.
 * Outside one, each read is a round trip of its own and its results are detached; the methods that write run in a transaction of their own.
 *
 * <p>An example compares what its object holds. Its version, its collections, its computed attributes and what was never loaded say nothing; attributes
 * of primitive types always say something, unless their paths are ignored. A related object that has an id stands for its row, one without is an
 * example itself. Matchers name attributes that exist; {@code REGEX} is refused.
 *
 * <p>Thread-safe.
 *
 * @param <T> the entity class
 * @param <ID> the type of its id
 */
@NoRepositoryBean
public interface OrmRepository<T, ID>
        extends ListCrudRepository<T, ID>, ListPagingAndSortingRepository<T, ID>, ListQueryByExampleExecutor<T> {

    /**
     * Stores an entity. A new one is added to the session, and its id can be read at once; a detached one is merged.
     *
     * @return the managed instance: the argument if it is new or managed already, else the one its state was copied to
     */
    @Override
    <S extends T> S save(S entity);

    /**
     * Stores an entity as {@link #save} does, and writes what is pending at once, so that the constraints of the database judge it.
     *
     * @return the managed instance
     */
    <S extends T> S saveAndFlush(S entity);

    /**
     * Stores entities as {@link #saveAll} does, and writes what is pending at once.
     *
     * @return the managed instances, in the order of the entities
     */
    <S extends T> List<S> saveAllAndFlush(Iterable<S> entities);

    /** Writes at once what is pending in the session of the running transaction, of all repositories; outside of one nothing is. */
    void flush();

    /**
     * A reference to the entity with an id, read when anything but its id is asked for: what a new object needs to refer to it. One that the session
     * has loaded is that object.
     *
     * @return never null, also where there is no such row: reading it throws an {@link
     *     org.springframework.orm.ObjectRetrievalFailureException}
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException if there are no references to the class: rows may be of a class that extends
     *     it, or hidden by criteria, soft deletes or a tenant, or it cannot be subclassed
     */
    T getReferenceById(ID id);

    /**
     * Writes the row of an entity that is new or detached, whether it is there already or not: inserts it, or updates all of its columns. Neither
     * cascades nor compares versions.
     *
     * @param key the attributes that tell whether the row is there already, which have a unique constraint; none for the id
     * @return the managed instance of the row, never the argument
     */
    <S extends T> S upsert(S entity, Assignable<?, ?>... key);

    /** Writes the rows of entities as {@link #upsert} does, with one statement for as many as it takes. */
    <S extends T> List<S> upsertAll(Collection<S> entities, Assignable<?, ?>... key);

    /**
     * Deletes all entities by one statement, which loads nothing: it does not cascade, calls no callbacks and compares no versions. Those that the
     * session knows leave it.
     */
    void deleteAllInBatch();

    /**
     * Deletes entities by one statement for their ids, as {@link #deleteAllInBatch()} does. Those without an id have no row, and are passed over.
     */
    void deleteAllInBatch(Iterable<T> entities);

    /** Deletes the entities with these ids by one statement, as {@link #deleteAllInBatch()} does; ids without a row are passed over. */
    void deleteAllByIdInBatch(Iterable<ID> ids);

    /** The entities that fulfil a condition. */
    List<T> findAll(Condition condition);

    /**
     * The entities that fulfil a condition, in an order.
     *
     * @throws InvalidSortException when the order names an attribute that does not exist or has no order
     */
    List<T> findAll(Condition condition, Sort sort);

    /**
     * A page of the entities that fulfil a condition.
     *
     * @throws InvalidSortException when the order names an attribute that does not exist or has no order
     */
    Page<T> findAll(Condition condition, Pageable pageable);

    /**
     * The entities that fulfil a condition and come after, or before, a position. The id is added to the order, so that no two entities share a
     * position.
     *
     * @param position an offset, or for scrolling that stays fast and exact in long lists a key set: {@link ScrollPosition#keyset()} at first, then one
     *     made of the order's attributes and the id
     * @throws InvalidSortException when the order names an attribute that does not exist or has no order
     */
    Window<T> findAll(Condition condition, ScrollPosition position, Sort sort, Limit limit);

    /**
     * The entity that fulfils a condition.
     *
     * @throws org.springframework.dao.IncorrectResultSizeDataAccessException when there is more than one
     */
    Optional<T> findOne(Condition condition);

    /**
     * What a function makes of the entities that fulfil a condition: it says the order, the limit, what becomes of them, and runs the query, {@code
     * query -> query.sortBy(...).as(Row.class).all()}.
     *
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException when it returns the query itself
     */
    <R extends @Nullable Object> R findBy(Condition condition, Function<FetchableFluentQuery<T>, R> query);

    /** How many entities fulfil a condition. */
    long count(Condition condition);

    /** Whether an entity fulfils a condition. */
    boolean exists(Condition condition);
}
