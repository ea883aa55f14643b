package dev.orm.sql;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An insert of rows some of which may be there already: those are updated, or left as they are. An immutable value,
 * made by {@link Insert#onConflict}. Rows of one statement must not conflict with each other where it updates.
 *
 * @param <E> what the columns belong to: the entity class, or the class of tables
 */
public final class Upsert<E> implements Change {

    private final Insert<E> insert;
    private final ConflictTarget conflict;
    private final Assignments assignments;
    private final Condition condition;

    private Upsert(Insert<E> insert, ConflictTarget conflict, Assignments assignments, Condition condition) {
        this.insert = insert;
        this.conflict = conflict;
        this.assignments = assignments;
        this.condition = condition;
    }

    static <E> Upsert<E> of(Insert<E> insert, ConflictTarget conflict, Assignments assignments) {
        return new Upsert<>(insert, conflict, assignments, Condition.absent());
    }

    /** Sets an attribute of rows that are there already to a value. */
    public <T> Upsert<E> set(Assignable<E, T> attribute, T value) {
        if (value == null) {
            throw new IllegalArgumentException("set(" + attribute + ", null): use setNull(" + attribute + ")");
        }
        return with(attribute, Parameter.stored(attribute, value));
    }

    /** Sets an attribute of rows that are there already to what an expression yields. */
    public <T> Upsert<E> set(Assignable<E, T> attribute, Expression<T> value) {
        return with(attribute, value);
    }

    /** Sets an attribute of rows that are there already to NULL. */
    public <T> Upsert<E> setNull(Assignable<E, T> attribute) {
        return with(attribute, new Null<>(attribute.type()));
    }

    private Upsert<E> with(Assignable<E, ?> attribute, Expression<?> value) {
        if (conflict.isAny()) {
            throw new IllegalStateException(
                    "set(" + attribute + ", ...) of an upsert into " + target()
                            + ": name the columns of the conflict in onConflict(...), so that it is known which row is updated");
        }
        return new Upsert<>(insert, conflict, assignments.with("upsert", target(), attribute, value), condition);
    }

    /** Adds conditions that rows which are there already must meet to be updated; absent ones are left out. */
    public Upsert<E> where(Condition... conditions) {
        return new Upsert<>(insert, conflict, assignments, condition.and(Condition.allOf(List.of(conditions))));
    }

    @Override
    public Target<E> target() {
        return insert.target();
    }

    /** The insert. */
    public Insert<E> insert() {
        return insert;
    }

    /** Which conflict is meant. */
    public ConflictTarget conflict() {
        return conflict;
    }

    /** What is set in rows that are there already; empty when they stay as they are. */
    public List<Assignment> assignments() {
        return assignments.list();
    }

    /** The condition of the rows that are updated; may be absent. */
    public Condition condition() {
        return condition;
    }

    /** The same for another insert of the same target. */
    public Upsert<E> withInsert(UnaryOperator<Insert<E>> change) {
        return with(change.apply(insert));
    }

    Upsert<E> with(Insert<E> other) {
        return new Upsert<>(other, conflict, assignments, condition);
    }

    @Override
    public Upsert<E> withDefaults() {
        Insert<E> complete = insert.withDefaults();
        return complete == insert ? this : with(complete);
    }

    @Override
    public List<Change> chunks(int parameters) {
        return insert.inserts(parameters).stream().<Change>map(this::with).toList();
    }

    @Override
    public void beginOn(SqlWriter writer) {
        if (assignments.isEmpty() && !condition.isAbsent()) {
            throw new IllegalStateException("where(...) of an upsert into " + target()
                    + " that does nothing on conflict: there is no update to restrict; add set(attribute, value)");
        }
        insert.beginOn(writer);
    }

    @Override
    public void writeClauses(SqlWriter writer) {
        insert.writeClauses(writer);
        writeConflict(writer);
    }

    /** Writes the clause about rows that are there already. */
    public void writeConflict(SqlWriter writer) {
        writer.sql(" on conflict");
        conflict.writeTo(writer, target());
        writer.sql(assignments.isEmpty() ? " do nothing" : " do update");
        assignments.writeTo(writer);
        if (!assignments.isEmpty()) {
            writer.where(condition);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Upsert<?> that
                && insert.equals(that.insert)
                && conflict.equals(that.conflict)
                && assignments.equals(that.assignments)
                && condition.equals(that.condition);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * insert.hashCode() + conflict.hashCode()) + assignments.hashCode();
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
