package dev.orm.sql;

import dev.orm.type.SqlType;

/** A computed date or time. */
record TemporalValue<T>(SqlType<T> type, Fragment fragment) implements TemporalExpression<T>, Computed<T> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
