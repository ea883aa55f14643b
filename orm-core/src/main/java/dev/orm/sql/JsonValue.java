package dev.orm.sql;

import dev.orm.type.JsonFormat;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** A part of JSON. */
record JsonValue<T>(SqlType<T> type, Fragment fragment) implements Computed<T>, JsonExpression<T> {

    static JsonExpression<Object> of(Fragment fragment) {
        return new JsonValue<>(SqlTypes.json(Object.class, Object.class, JsonFormat.jackson()), fragment);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
