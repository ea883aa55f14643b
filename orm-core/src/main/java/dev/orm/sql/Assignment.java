package dev.orm.sql;

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
