package dev.orm.sql;

import dev.orm.type.SqlType;

/** A column of a source, known by name only. */
record ColumnValue<T>(Source source, String name, SqlType<T> type)
        implements OrderedExpression<T>, Assignable<Object, T> {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.column(source, name);
    }

    @Override
    public String toString() {
        return source + "." + name;
    }
}
