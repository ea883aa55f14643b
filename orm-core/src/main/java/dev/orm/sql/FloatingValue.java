package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** A computed floating point number. */
record FloatingValue<T>(SqlType<T> type, Fragment fragment) implements FloatingExpression<T>, Computed<T> {

    static FloatingValue<Double> of(Operation operation, Expression<?>... operands) {
        return new FloatingValue<>(SqlTypes.DOUBLE, OperationCall.of(operation, operands));
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
