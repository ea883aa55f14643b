package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that yields the rows it has written or deleted, as an immutable value. Rows that were inserted or updated
 * come as they are afterwards, with what the database made of them; rows that were deleted come as they were. Their
 * order is the database's. Safe for use by many threads.
 *
 * @param <R> the type of a result row
 */
public abstract sealed class Returning<R> implements Statement<R>
        permits Returning1,
                Returning2,
                Returning3,
                Returning4,
                Returning5,
                Returning6,
                Returning7,
                Returning8,
                MappedReturning {

    private final Change change;
    private final List<Selectable<?>> items;

    Returning(Change change, List<? extends Selectable<?>> items) {
        this.change = change;
        this.items = List.copyOf(items);
    }

    /** What changes the rows. */
    public final Change change() {
        return change;
    }

    /** What comes back of each row. */
    public final List<Selectable<?>> items() {
        return items;
    }

    /** A result row made of the values of its items. */
    public abstract R row(@Nullable Object[] values);

    /**
     * The same statement with its rows made by the constructor of a class, such as a record.
     *
     * @throws IllegalArgumentException if there is no constructor for the items
     */
    public final <T> Returning<T> into(Class<T> type) {
        return new MappedReturning<>(change, items, RowConstructor.of(type, items));
    }

    /** The statement with its change completed by {@link Change#withDefaults()}. */
    public final Returning<R> withDefaults() {
        Change complete = change.withDefaults();
        return complete == change ? this : of(complete);
    }

    /** The same items of another change of the same target. */
    public final Returning<R> withChange(Change other) {
        return other == change ? this : of(other);
    }

    /** The values of the items and of a key of each row, for another change in place of this one's. */
    public final Returning<@Nullable Object[]> keyed(Change other, List<? extends Assignable<?, ?>> key) {
        List<Selectable<?>> all = new ArrayList<>(items);
        all.addAll(key);
        return new MappedReturning<>(other, all, values -> values);
    }

    /**
     * The statement as several that take at most so many parameters each, where that is possible, in the order of their
     * rows.
     */
    public final List<Returning<R>> chunks(int parameters) {
        List<Change> chunks = change.chunks(parameters);
        return chunks.size() == 1
                ? List.of(this)
                : chunks.stream().map(this::of).toList();
    }

    /** The same items of another change, whose rows become the same results. */
    abstract Returning<R> of(Change other);

    @Override
    public final void writeTo(SqlWriter writer) {
        writer.returning(change, items);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Returning<?> that
                && getClass() == that.getClass()
                && change.equals(that.change)
                && items.equals(that.items);
    }

    @Override
    public final int hashCode() {
        return 31 * change.hashCode() + items.hashCode();
    }

    @Override
    public final String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
