package dev.orm.sql;

import dev.orm.type.SqlType;

/** The default of a column in place of a value that is written to it. */
record DefaultKeyword<T>(SqlType<T> type) implements Expression<T> {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.require(Feature.DEFAULT_KEYWORD).sql("default");
    }

    @Override
    public String toString() {
        return "default";
    }
}
