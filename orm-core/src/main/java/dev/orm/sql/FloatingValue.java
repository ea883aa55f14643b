package dev.orm.sql;

import dev.orm.type.SqlType;

/** A computed floating point number. */
record FloatingValue<T>(SqlType<T> type, Fragment fragment) implements FloatingExpression<T>, Computed<T> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
