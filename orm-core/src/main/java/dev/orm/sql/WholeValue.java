package dev.orm.sql;

import dev.orm.type.SqlType;

/** A computed whole number. */
record WholeValue<T>(SqlType<T> type, Fragment fragment) implements WholeExpression<T>, Computed<T> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
