package dev.orm.sql;

import dev.orm.type.SqlType;

/** A computed value of no particular family. */
record Value<T>(SqlType<T> type, Fragment fragment) implements Computed<T> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
