package dev.orm.sql;

import dev.orm.type.SqlType;

/** NULL as a bound value, so that rows with and without it have one text. */
record NullParameter<T>(SqlType<T> type) implements Expression<T> {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.bind(type, null);
    }

    @Override
    public String toString() {
        return "?";
    }
}
