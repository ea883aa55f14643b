package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delete of many rows in one statement, as an immutable value. It does not touch entities in memory and cascades
 * nothing.
 *
 * @param <E> what the columns belong to: the entity class, or the class of tables
 */
public final class Delete<E> implements Change {

    private final Target<E> target;
    private final List<Source> sources;
    private final Restriction restriction;

    private Delete(Target<E> target, List<Source> sources, Restriction restriction) {
        this.target = target;
        this.sources = sources;
        this.restriction = restriction;
    }

    static <E> Delete<E> of(Target<E> target) {
        Restriction.requireRoot("delete", target);
        return new Delete<>(target, List.of(), Restriction.NONE);
    }

    /**
     * Adds sources whose rows the conditions refer to: rows are deleted that meet the conditions together with a row of
     * each.
     *
     * @throws IllegalArgumentException if a source is a relation path, the changed one, or there already
     */
    public Delete<E> using(Source... more) {
        return new Delete<>(target, Restriction.sources("using", target, sources, more), restriction);
    }

    /** Adds conditions that the rows must meet; absent ones are left out. */
    public Delete<E> where(Condition... conditions) {
        return new Delete<>(target, sources, restriction.and(conditions));
    }

    /** Says that all rows are meant; without it a delete without a condition is refused. */
    public Delete<E> allRows() {
        return new Delete<>(target, sources, restriction.allRows());
    }

    /** An update of the same rows, which sets nothing yet. */
    public Update<E> toUpdate() {
        return new Update<>(target, Assignments.NONE, sources, restriction);
    }

    @Override
    public Target<E> target() {
        return target;
    }

    /** The sources beside the changed one. */
    public List<Source> sources() {
        return sources;
    }

    /** The condition of the rows; absent when all rows are meant. */
    public Condition condition() {
        return restriction.condition();
    }

    @Override
    public void beginOn(SqlWriter writer) {
        restriction.check("delete", target);
        writer.beginChange(target, sources);
    }

    @Override
    public void writeClauses(SqlWriter writer) {
        writer.sql("delete from ").changed(target);
        if (!sources.isEmpty()) {
            writer.sql(" using ").sources(sources);
        }
        restriction.writeTo(writer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Delete<?> that
                && target.equals(that.target)
                && sources.equals(that.sources)
                && restriction.equals(that.restriction);
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
