package dev.orm.sql;

import dev.orm.type.SqlType;

/** A constant of the program that is written into the text. */
record Literal<T>(SqlType<T> type, T value) implements Expression<T> {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.literal(type, value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
