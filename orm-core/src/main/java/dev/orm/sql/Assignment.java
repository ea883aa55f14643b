package dev.orm.sql;

/** A column and what is written to it; null values are the text {@code null}. */
record Assignment(Assignable<?, ?> target, Expression<?> value) {

    void writeTo(SqlWriter writer) {
        writer.target(target.source(), target.name()).sql(" = ");
        value.writeTo(writer);
    }
}
