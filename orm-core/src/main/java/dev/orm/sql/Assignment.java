package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A column and what is written to it.
 *
 * @param target the column
 * @param value what is written
 */
public record Assignment(Assignable<?, ?> target, Expression<?> value) {

    /** Whether the column gets its default in the database. */
    public boolean isDefault() {
        return value instanceof DefaultKeyword<?>;
    }

    /** Whether what is written does not depend on the row, nor on the database. */
    public boolean isConstant() {
        return value instanceof Parameter<?> || value instanceof Null<?>;
    }

    /** What is written where that {@link #isConstant()}; null for NULL. */
    public @Nullable Object constant() {
        return value instanceof Parameter<?> parameter ? parameter.value() : null;
    }

    /** Writes {@code column = value}. */
    public void writeTo(SqlWriter writer) {
        writeTarget(writer);
        value.writeTo(writer);
    }

    /** Writes {@code column =} for a value to come. */
    public void writeTarget(SqlWriter writer) {
        writer.written(target.source(), target.name()).sql(" = ");
    }
}
