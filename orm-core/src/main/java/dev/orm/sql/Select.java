package dev.orm.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query as an immutable value: each method yields a new select and leaves this one as it is. Safe for use by many
 * threads.
 *
 * <p>Paths along to-one relations join by themselves wherever they are used: INNER where the relation is mandatory all
 * the way, LEFT otherwise; equal paths share one join. To-many relations are joined on purpose, by {@link
 * #join(Source)}.
 *
 * @param <R> the type of a result row
 */
public sealed interface Select<R> extends Statement<R> permits TypedSelect {

    /**
     * The sources to read from. Without it they are those of the selected items, which must then have one root. In a
     * sub-query, these are its own even where the statement around it reads equal ones; sources that are not named here
     * come from the statement around it.
     *
     * <p>Several sources must be connected by a condition; a product of all rows is said by {@link #crossJoin}.
     */
    Select<R> from(Source... sources);

    /**
     * Joins along a relation, or a table along the only foreign key between it and the sources before it, and keeps the
     * rows that have a partner.
     */
    Select<R> join(Source source);

    /** Joins a source on a condition and keeps the rows that have a partner. */
    Select<R> join(Source source, Condition on);

    /** Joins a table along the only foreign key between it and a source before it. */
    Select<R> joinFrom(Source left, Source source);

    /** Joins along a relation or the only foreign key, and keeps all rows of what stands before it. */
    Select<R> leftJoin(Source source);

    /** Joins a source on a condition and keeps all rows of what stands before it. */
    Select<R> leftJoin(Source source, Condition on);

    /** Joins a table along the only foreign key between it and a source before it, and keeps all rows of the latter. */
    Select<R> leftJoinFrom(Source left, Source source);

    /** Joins along a relation or the only foreign key, and keeps all rows of both sides. */
    Select<R> fullJoin(Source source);

    /** Joins a source on a condition and keeps all rows of both sides. */
    Select<R> fullJoin(Source source, Condition on);

    /** Pairs every row with every row of a source. */
    Select<R> crossJoin(Source source);

    /** Adds conditions that the rows must meet; absent ones are left out. */
    Select<R> where(Condition... conditions);

    /** Makes one row of the rows that agree in these expressions; see also {@link Sql#rollup}. */
    Select<R> groupBy(GroupingElement... elements);

    /** Adds conditions that the groups must meet; absent ones are left out. */
    Select<R> having(Condition... conditions);

    /** Adds terms to the order of the rows; none at all take the order away. */
    Select<R> orderBy(Ordering... orderings);

    /** The same without any order. */
    Select<R> unordered();

    /**
     * Yields at most this number of rows, in place of any limit said before.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Select<R> limit(long rows);

    /** Yields at most this number of rows, and those that are equal to the last of them in the order. */
    Select<R> limitWithTies(long rows);

    /** Yields so many hundredths of the rows. */
    Select<R> limitPercent(long percent);

    /** Yields so many hundredths of the rows, and those that are equal to the last of them in the order. */
    Select<R> limitPercentWithTies(long percent);

    /**
     * Skips this number of rows.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Select<R> offset(long rows);

    /** The same without limit and offset. */
    Select<R> unlimited();

    /** Yields equal rows once. */
    Select<R> distinct();

    /** Yields the first row, in the order, of those that agree in these expressions. */
    Select<R> distinctOn(Expression<?>... expressions);

    /** Locks the rows that are read. */
    Select<R> lock(LockMode mode);

    /** Locks the rows that are read. */
    Select<R> lock(RowLock lock);

    /** The same without a row lock. */
    Select<R> unlocked();

    /**
     * The rows of this select and of another, equal ones once. The result can be ordered by its columns and limited.
     *
     * @throws IllegalArgumentException if the other has other columns
     */
    Select<R> union(Select<R> other);

    /** The rows of this select and of another. */
    Select<R> unionAll(Select<R> other);

    /** The rows that both selects yield, equal ones once. */
    Select<R> intersect(Select<R> other);

    /** The rows that both selects yield, as often as both yield them. */
    Select<R> intersectAll(Select<R> other);

    /** The rows that the other does not yield, equal ones once. */
    Select<R> except(Select<R> other);

    /** The rows that the other does not yield as often. */
    Select<R> exceptAll(Select<R> other);

    /** This select as a source, under an alias that the statement chooses. */
    Subquery subquery();

    /**
     * This select as a source of others.
     *
     * @throws IllegalArgumentException if it selects entities instead of columns
     */
    Subquery subquery(String alias);

    /** This select as a source that may refer to the sources that stand before it in FROM. */
    Subquery lateral(String alias);

    /** Gives a value to a parameter made by {@link Sql#param}; null is NULL. */
    Select<R> bind(String parameter, @Nullable Object value);

    /** Gives a value to a parameter; null is NULL. */
    <T> Select<R> bind(NamedParameter<T> parameter, @Nullable T value);

    /** Says how relations of the selected entities are loaded. */
    Select<R> options(LoadOption... options);

    /**
     * The same select with its rows made by the constructor of a record or class, whose parameters are the items in
     * their order.
     *
     * @throws IllegalArgumentException if there is no constructor that takes the items
     */
    <T> Select<T> into(Class<T> type);

    /** The same rows, reduced to one item; for counts and key queries over the same conditions. */
    <T> Select1<T> withOnly(Selectable<T> item);

    /**
     * The same rows with other items, made into results by a function of their values.
     *
     * @throws IllegalArgumentException if there are no items
     */
    <T> Select<T> withItems(List<? extends Selectable<?>> items, Function<@Nullable Object[], ? extends T> row);

    /**
     * The same rows with others in place of each item; of a set operation in each of its parts.
     *
     * @param replacement what stands in place of an item
     */
    Select<@Nullable Object[]> replacingItems(
            Function<? super Selectable<?>, ? extends List<? extends Selectable<?>>> replacement);

    /** The selected items. */
    List<Selectable<?>> items();

    /** The sources named in FROM; empty when they are those of the items. */
    List<Source> sources();

    /** The sources the rows come from: those named in FROM, or else those of the items. */
    default List<Source> roots() {
        return sources().isEmpty() ? List.copyOf(SourceSearch.roots(items())) : sources();
    }

    /** The explicit joins. */
    List<Join> joins();

    /** The condition of the rows; absent when there is none. */
    Condition condition();

    /** What rows are grouped by. */
    List<GroupingElement> groups();

    /** The order of the rows. */
    List<Ordering> orderings();

    /** The greatest number of rows; null without a limit. */
    @Nullable
    Long limit();

    /** The number of rows that are skipped; null for none. */
    @Nullable
    Long offset();

    /** Whether equal rows are yielded once. */
    boolean isDistinct();

    /** The row lock; null without one. */
    @Nullable
    RowLock lock();

    /** How relations of the selected entities are loaded. */
    List<LoadOption> options();

    /** Whether it has clauses of its own; it has none where it is a set operation or a text. */
    boolean isPlain();

    /** Whether it is known without asking the database that there is no row. */
    boolean isEmpty();

    /** The result row that the items' values make. */
    R row(@Nullable Object[] values);
}
