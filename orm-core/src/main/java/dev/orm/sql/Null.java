package dev.orm.sql;

import dev.orm.type.SqlType;

/** NULL as a value to write. */
record Null<T>(SqlType<T> type) implements Expression<T> {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("null");
    }

    @Override
    public String toString() {
        return "null";
    }
}
