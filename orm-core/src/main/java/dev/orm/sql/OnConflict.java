package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The place in an insert where it is said what happens to rows that are there already. An immutable value.
 *
 * @param <E> what the columns belong to: the entity class, or the class of tables
 */
public final class OnConflict<E> {

    private final Insert<E> insert;
    private final ConflictTarget conflict;

    OnConflict(Insert<E> insert, ConflictTarget conflict) {
        this.insert = insert;
        this.conflict = conflict;
    }

    /**
     * Names the condition of a partial unique index over the columns.
     *
     * @throws IllegalStateException if the conflict is not given by columns
     */
    public OnConflict<E> where(Condition... conditions) {
        return new OnConflict<>(insert, conflict.withWhere(conditions));
    }

    /** Leaves rows as they are that are there already. */
    public Upsert<E> doNothing() {
        return Upsert.of(insert, conflict, Assignments.NONE);
    }

    /**
     * Sets an attribute of rows that are there already to what an expression yields, in which {@link Sql#excluded}
     * stands for what was to be inserted.
     */
    public <T> Upsert<E> doUpdate(Assignable<E, T> attribute, Expression<T> value) {
        return doNothing().set(attribute, value);
    }

    /** Sets an attribute of rows that are there already to a value. */
    public <T> Upsert<E> doUpdate(Assignable<E, T> attribute, T value) {
        return doNothing().set(attribute, value);
    }

    /**
     * Sets each column that the insert names, but not those of the conflict, to what was to be inserted.
     *
     * @throws IllegalStateException if that is no column, or the conflict is not given by columns
     */
    public Upsert<E> doUpdateAll() {
        if (conflict.columns().isEmpty()) {
            throw new IllegalStateException("onConflict(...).doUpdateAll() of " + insert.target()
                    + ": name the columns of the conflict, so that they stay as they are");
        }
        List<Assignment> all = new ArrayList<>();
        for (Assignable<?, ?> column : insert.columns()) {
            if (!conflict.columns().contains(column)) {
                all.add(new Assignment(column, Excluded.expression(column)));
            }
        }
        if (all.isEmpty()) {
            throw new IllegalStateException("onConflict" + conflict.columns() + ".doUpdateAll() of " + insert.target()
                    + ": the insert names no other columns; use doNothing()");
        }
        return Upsert.of(insert, conflict, new Assignments(List.copyOf(all)));
    }
}
