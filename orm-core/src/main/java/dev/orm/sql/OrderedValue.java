package dev.orm.sql;

import dev.orm.type.SqlType;

/** A computed value that has an order. */
record OrderedValue<T>(SqlType<T> type, Fragment fragment) implements OrderedExpression<T>, Computed<T> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
