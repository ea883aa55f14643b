package dev.orm.session;

import dev.orm.criteria.EntityCriterion;
import dev.orm.loading.RecordTree;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Condition;
import dev.orm.sql.EntitySource;
import dev.orm.sql.LoadOption;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

/**
 * A {@link Select} bound to a session, nothing more: the first methods narrow the statement, each giving a new query, the last ones run it.
 *
 * <p>Immutable; running it belongs to the session's thread.
 *
 * @param <R> what a row becomes
 */
public final class Query<R> {

    private static final int CHUNK = 1_000;

    private final SessionScope scope;
    private final MappingRegistry mappings;
    private final Select<R> select;

    private Query(SessionScope scope, MappingRegistry mappings, Select<R> select) {
        this.scope = scope;
        this.mappings = mappings;
        this.select = select;
    }

    /** A query that runs on the session its scope finds. */
    public static <R> Query<R> of(SessionScope scope, MappingRegistry mappings, Select<R> select) {
        return new Query<>(scope, mappings, select);
    }

    /** The statement. */
    public Select<R> statement() {
        return select;
    }

    /** Keeps rows that satisfy all the conditions, beside those there are. */
    public Query<R> where(Condition... conditions) {
        return with(select.where(conditions));
    }

    /**
     * Keeps entities whose attribute has this value; null asks for NULL.
     *
     * @param attribute the path of an attribute of the entity that is selected, such as {@code "username"} or {@code "address.city"}
     * @throws dev.orm.mapping.MappingException when there is no such attribute; the message lists those there are
     */
    public Query<R> filterBy(String attribute, @Nullable Object value) {
        return where(AttributeFilter.of(mappings, root(), attribute, value));
    }

    public Query<R> join(Source relation) {
        return with(select.join(relation));
    }

    public Query<R> leftJoin(Source relation) {
        return with(select.leftJoin(relation));
    }

    /** Sorts by these, after what was said before. */
    public Query<R> orderBy(Ordering... orderings) {
        return with(select.orderBy(orderings));
    }

    /** At most so many rows. */
    public Query<R> limit(long limit) {
        return with(select.limit(limit));
    }

    /** Leaves out so many rows first. */
    public Query<R> offset(long offset) {
        return with(select.offset(offset));
    }

    /** What to load with the entities. */
    public Query<R> options(LoadOption... options) {
        return with(select.options(options));
    }

    /** Also rows that were deleted softly, of all entities that the query reads. */
    public Query<R> withDeleted() {
        return in(new SeeingScope(scope, null));
    }

    /**
     * Rows that do not meet a criterion too.
     *
     * @throws IllegalArgumentException when the query is run, if its session has no such criterion
     */
    public Query<R> without(EntityCriterion criterion) {
        return in(new SeeingScope(scope, criterion));
    }

    /**
     * The entities of this query as records, made of attributes by their names: a component is named for an attribute, for a to-one relation or an
     * embedded object, which is a record then, or for a to-many relation, which is a collection of records. Only the columns that are needed are
     * read, by one statement for each level of collections.
     *
     * @throws IllegalArgumentException when a component fits no attribute, or the query is not for one entity
     */
    public <T> RecordQuery<T> into(Class<T> recordType) {
        return new RecordQuery<>(scope, select, RecordTree.of(mappings.entity(root().entityType()), recordType));
    }

    /** All results. */
    public List<R> list() {
        return scope.call(session -> session.execute(select));
    }

    /** All results one after the other, see {@link #stream(int)}; a thousand rows are read at a time. */
    public Stream<R> stream() {
        return stream(CHUNK);
    }

    /**
     * All results one after the other, for results that do not fit into memory. Rows are read in chunks; to-manys and whatever else is loaded by a
     * statement of its own come with one statement for each chunk. Close the stream, best by try-with-resources.
     *
     * <p>The entities belong to the stream: the session does not know them, also those it has loaded itself, and would write nothing of what is
     * assigned to them, so that reading on, closing or committing refuses it; in a read-only session it is merely not written. What is lazy in them can
     * be touched until the next chunk is read.
     *
     * @param chunkSize how many rows are read at a time
     * @throws org.springframework.dao.InvalidDataAccessApiUsageException outside a transaction, where drivers read the whole result into memory
     * @throws IllegalArgumentException when the size is not positive
     */
    public Stream<R> stream(int chunkSize) {
        return scope.call(session -> session.stream(select, chunkSize));
    }

    /** The first result in the query's order. */
    public Optional<R> first() {
        return limit(1).list().stream().findFirst();
    }

    /**
     * The only result.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when there is none
     * @throws IncorrectResultSizeDataAccessException when there are several
     */
    public R one() {
        return oneOrEmpty()
                .orElseThrow(() ->
                        new EmptyResultDataAccessException("The query has no result, but one is needed: " + select, 1));
    }

    /**
     * The only result, or nothing.
     *
     * @throws IncorrectResultSizeDataAccessException when there are several
     */
    public Optional<R> oneOrEmpty() {
        List<R> results = (isWhole() ? this : limit(2)).list();
        if (results.size() > 1) {
            throw new IncorrectResultSizeDataAccessException(
                    "The query has several results, but at most one is allowed: " + select, 1);
        }
        return results.stream().findFirst();
    }

    /** Whether its collections are those that its rows hold, which a limit would cut. */
    private boolean isWhole() {
        return select.options().stream().anyMatch(option -> option.strategy() == LoadOption.Strategy.CONTAINED);
    }

    /** How many results there are; the order, the limit, the lock and what is loaded do not matter. */
    public long count() {
        Select<Long> count = RowCount.of(mappings, select);
        return scope.call(session -> session.execute(count)).get(0);
    }

    /** Whether there is any result. */
    public boolean exists() {
        Select<?> row = AnyRow.of(mappings, select);
        return !scope.call(session -> session.execute(row)).isEmpty();
    }

    private EntitySource<?> root() {
        if (select.items().get(0) instanceof EntitySource<?> entity) {
            return entity;
        }
        throw new IllegalArgumentException("This needs a query for entities, but it selects "
                + select.items().get(0) + ". Use where(...) with an expression, or into(...) of the select.");
    }

    private Query<R> in(SessionScope other) {
        return new Query<>(other, mappings, select);
    }

    private <S> Query<S> with(Select<S> changed) {
        return new Query<>(scope, mappings, changed);
    }

    @Override
    public String toString() {
        return select.toString();
    }
}
