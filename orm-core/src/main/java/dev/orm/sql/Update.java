package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update of many rows in one statement, as an immutable value. It does not touch entities in memory.
 *
 * @param <E> the entity class
 */
public final class Update<E> implements Change {

    private final Target<E> target;
    private final List<Assignment> assignments;
    private final Restriction restriction;

    private Update(Target<E> target, List<Assignment> assignments, Restriction restriction) {
        this.target = target;
        this.assignments = assignments;
        this.restriction = restriction;
    }

    static <E> Update<E> of(Target<E> target) {
        Restriction.requireRoot("update", target);
        return new Update<>(target, List.of(), Restriction.NONE);
    }

    /** Sets an attribute to a value. */
    public <T> Update<E> set(Assignable<E, T> attribute, T value) {
        if (value == null) {
            throw new IllegalArgumentException("set(" + attribute + ", null): use setNull(" + attribute + ")");
        }
        return with(attribute, new Parameter<>(attribute.type(), value));
    }

    /** Sets an attribute to what an expression yields for the row. */
    public <T> Update<E> set(Assignable<E, T> attribute, Expression<T> value) {
        return with(attribute, value);
    }

    /** Sets an attribute to NULL. */
    public <T> Update<E> setNull(Assignable<E, T> attribute) {
        return with(attribute, new Null<>(attribute.type()));
    }

    /**
     * Lets a to-one relation refer to the row with a key: {@code setKey(ORDER.customer().id, 5L)}.
     *
     * @throws IllegalArgumentException if the attribute is not that of a relation's target
     */
    public <T> Update<E> setKey(Assignable<?, T> key, T value) {
        if (!target.equals(key.source().parent())) {
            throw new IllegalArgumentException("setKey(" + key + ", ...): the update changes " + target
                    + "; name the key of a relation's target, such as setKey(ORDER.customer().id, value)");
        }
        return add(key, RowValue.parameter(key, "setKey", value));
    }

    private Update<E> with(Assignable<E, ?> attribute, Expression<?> value) {
        if (!attribute.source().equals(target)) {
            throw new IllegalArgumentException(
                    "set(" + attribute + ", ...): the update changes " + target + "; set an attribute of it");
        }
        return add(attribute, value);
    }

    private Update<E> add(Assignable<?, ?> attribute, Expression<?> value) {
        for (Assignment assignment : assignments) {
            if (assignment.target().equals(attribute)) {
                throw new IllegalArgumentException("set(" + attribute + ", ...) appears twice in one update");
            }
        }
        return new Update<>(target, Lists.with(assignments, new Assignment(attribute, value)), restriction);
    }

    /** Adds conditions that the rows must meet; absent ones are left out. */
    public Update<E> where(Condition... conditions) {
        return new Update<>(target, assignments, restriction.and(conditions));
    }

    /** Says that all rows are meant; without it an update without a condition is refused. */
    public Update<E> allRows() {
        return new Update<>(target, assignments, restriction.allRows());
    }

    @Override
    public Target<E> target() {
        return target;
    }

    /** The condition of the rows; absent when all rows are meant. */
    public Condition condition() {
        return restriction.condition();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        restriction.check("update", target);
        if (assignments.isEmpty()) {
            throw new IllegalStateException("The update of " + target + " sets nothing; add set(attribute, value)");
        }
        writer.beginChange(target).sql("update ").changed(target);
        for (int i = 0; i < assignments.size(); i++) {
            if (i == 0) {
                writer.clause(Clause.SET);
            } else {
                writer.sql(", ");
            }
            assignments.get(i).writeTo(writer);
        }
        restriction.writeTo(writer);
        writer.endChange();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Update<?> that
                && target.equals(that.target)
                && assignments.equals(that.assignments)
                && restriction.equals(that.restriction);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * target.hashCode() + assignments.hashCode()) + restriction.hashCode();
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
