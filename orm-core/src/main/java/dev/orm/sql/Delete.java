package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A delete of many rows in one statement, as an immutable value. It does not touch entities in memory and cascades
 * nothing.
 *
 * @param <E> the entity class
 */
public final class Delete<E> implements Change {

    private final Target<E> target;
    private final Restriction restriction;

    private Delete(Target<E> target, Restriction restriction) {
        this.target = target;
        this.restriction = restriction;
    }

    static <E> Delete<E> of(Target<E> target) {
        Restriction.requireRoot("delete", target);
        return new Delete<>(target, Restriction.NONE);
    }

    /** Adds conditions that the rows must meet; absent ones are left out. */
    public Delete<E> where(Condition... conditions) {
        return new Delete<>(target, restriction.and(conditions));
    }

    /** Says that all rows are meant; without it a delete without a condition is refused. */
    public Delete<E> allRows() {
        return new Delete<>(target, restriction.allRows());
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
        restriction.check("delete", target);
        writer.beginChange(target).sql("delete from ").changed(target);
        restriction.writeTo(writer);
        writer.endChange();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delete<?> that && target.equals(that.target) && restriction.equals(that.restriction);
    }

    @Override
    public int hashCode() {
        return 31 * target.hashCode() + restriction.hashCode();
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
