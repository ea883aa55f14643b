package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update of many rows in one statement, as an immutable value. It does not touch entities in memory.
 *
 * @param <E> what the columns belong to: the entity class, or the class of tables
 */
public final class Update<E> implements Change {

    private final Target<E> target;
    private final Assignments assignments;
    private final List<Source> sources;
    private final Restriction restriction;

    Update(Target<E> target, Assignments assignments, List<Source> sources, Restriction restriction) {
        this.target = target;
        this.assignments = assignments;
        this.sources = sources;
        this.restriction = restriction;
    }

    static <E> Update<E> of(Target<E> target) {
        Restriction.requireRoot("update", target);
        return new Update<>(target, Assignments.NONE, List.of(), Restriction.NONE);
    }

    /** Sets an attribute to a value. */
    public <T> Update<E> set(Assignable<E, T> attribute, T value) {
        if (value == null) {
            throw new IllegalArgumentException("set(" + attribute + ", null): use setNull(" + attribute + ")");
        }
        return with(attribute, Parameter.stored(attribute, value));
    }

    /** Sets an attribute to what an expression yields for the row, which stands for the row as it was before. */
    public <T> Update<E> set(Assignable<E, T> attribute, Expression<T> value) {
        return with(attribute, value);
    }

    /** Sets an attribute to NULL. */
    public <T> Update<E> setNull(Assignable<E, T> attribute) {
        return with(attribute, new Null<>(attribute.type()));
    }

    /** Sets an attribute to the default of its column in the database. */
    public <T> Update<E> setDefault(Assignable<E, T> attribute) {
        return with(attribute, new DefaultKeyword<>(attribute.type()));
    }

    /**
     * Lets a to-one relation refer to the row with a key: {@code setKey(ORDER.customer().id, 5L)}.
     *
     * @throws IllegalArgumentException if the attribute is not that of a relation's target
     */
    public <T> Update<E> setKey(Assignable<?, T> key, T value) {
        requireKey("setKey", key);
        if (value == null) {
            throw new IllegalArgumentException("setKey(" + key + ", null): use setNullKey(" + key + ")");
        }
        return with(assignments.with("update", key, RowValue.parameter(key, "setKey", value)));
    }

    /**
     * Lets a to-one relation refer to nothing: {@code setNullKey(ORDER.customer().id)}.
     *
     * @throws IllegalArgumentException if the attribute is not that of a relation's target
     */
    public <T> Update<E> setNullKey(Assignable<?, T> key) {
        requireKey("setNullKey", key);
        return with(assignments.with("update", key, new Null<>(key.type())));
    }

    private void requireKey(String method, Assignable<?, ?> key) {
        if (!target.equals(key.source().parent())) {
            throw new IllegalArgumentException(method + "(" + key + ", ...): the update changes " + target
                    + "; name the key of a relation's target, such as setKey(ORDER.customer().id, value)");
        }
    }

    private Update<E> with(Assignable<E, ?> attribute, Expression<?> value) {
        return with(assignments.with("update", target, attribute, value));
    }

    private Update<E> with(Assignments more) {
        return new Update<>(target, more, sources, restriction);
    }

    /**
     * Adds sources whose rows the values and conditions refer to; a condition ties them to the changed row. A changed
     * row may have one partner only: where it has several, PostgreSQL and SQLite take one of them, whichever they find
     * first, and H2 refuses the update.
     *
     * @throws IllegalArgumentException if a source is a relation path, the changed one, or there already
     */
    public Update<E> from(Source... more) {
        return new Update<>(target, assignments, Restriction.sources("from", target, sources, more), restriction);
    }

    /** Adds conditions that the rows must meet; absent ones are left out. */
    public Update<E> where(Condition... conditions) {
        return new Update<>(target, assignments, sources, restriction.and(conditions));
    }

    /** Says that all rows are meant; without it an update without a condition is refused. */
    public Update<E> allRows() {
        return new Update<>(target, assignments, sources, restriction.allRows());
    }

    @Override
    public Target<E> target() {
        return target;
    }

    /** What is set, in the order in which it was said. */
    public List<Assignment> assignments() {
        return assignments.list();
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
    public Update<E> withDefaults() {
        List<ColumnDefault> defaults = target.updateDefaults();
        return defaults.isEmpty() || assignments.isEmpty() ? this : with(assignments.withDefaults(defaults));
    }

    @Override
    public void beginOn(SqlWriter writer) {
        restriction.check("update", target);
        if (assignments.isEmpty()) {
            throw new IllegalStateException("The update of " + target + " sets nothing; add set(attribute, value)");
        }
        writer.beginChange(target, sources);
    }

    @Override
    public void writeClauses(SqlWriter writer) {
        writer.sql("update ").changed(target);
        assignments.writeTo(writer);
        if (!sources.isEmpty()) {
            writer.sql(" from ").sources(sources);
        }
        restriction.writeTo(writer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Update<?> that
                && target.equals(that.target)
                && assignments.equals(that.assignments)
                && sources.equals(that.sources)
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
