package dev.orm.sql;

import dev.orm.type.SqlType;

/** A computed array. */
record ArrayValue<C, T>(SqlType<C> type, Class<T> elementType, Fragment fragment)
        implements Computed<C>, ArrayExpression<C, T> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
