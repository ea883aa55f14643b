package dev.orm.sql;

import java.util.List;
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

    /** The sources to read from. Without it they are those of the selected items, which must then have one root. */
    Select<R> from(Source... sources);

    /**
     * Joins along a relation and keeps the rows that have a partner.
     *
     * @throws IllegalArgumentException if the source is not a relation path
     */
    Select<R> join(Source path);

    /** Joins a source on a condition and keeps the rows that have a partner. */
    Select<R> join(Source source, Condition on);

    /**
     * Joins along a relation and keeps all rows.
     *
     * @throws IllegalArgumentException if the source is not a relation path
     */
    Select<R> leftJoin(Source path);

    /** Joins a source on a condition and keeps all rows. */
    Select<R> leftJoin(Source source, Condition on);

    /** Adds conditions that the rows must meet; absent ones are left out. */
    Select<R> where(Condition... conditions);

    /** Makes one row of the rows that agree in these expressions. */
    Select<R> groupBy(Expression<?>... expressions);

    /** Adds conditions that the groups must meet; absent ones are left out. */
    Select<R> having(Condition... conditions);

    /** Adds terms to the order of the rows. */
    Select<R> orderBy(Ordering... orderings);

    /** The same without any order. */
    Select<R> unordered();

    /**
     * Yields at most this number of rows.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Select<R> limit(long rows);

    /**
     * Skips this number of rows.
     *
     * @throws IllegalArgumentException if it is negative
     */
    Select<R> offset(long rows);

    /** Yields equal rows once. */
    Select<R> distinct();

    /** Locks the rows that are read. */
    Select<R> lock(LockMode mode);

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
    <T> Select1<T> items(Selectable<T> item);

    /** The selected items. */
    List<Selectable<?>> items();

    /** The sources named in FROM; empty when they are those of the items. */
    List<Source> sources();

    /** The explicit joins. */
    List<Join> joins();

    /** The condition of the rows; absent when there is none. */
    Condition condition();

    /** What rows are grouped by. */
    List<Expression<?>> groups();

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
    LockMode lock();

    /** How relations of the selected entities are loaded. */
    List<LoadOption> options();

    /** Whether it is known without asking the database that there is no row. */
    boolean isEmpty();

    /** The result row that the items' values make. */
    R row(@Nullable Object[] values);
}
