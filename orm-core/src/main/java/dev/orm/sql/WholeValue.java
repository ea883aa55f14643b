package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** A computed whole number. */
record WholeValue<T>(SqlType<T> type, Fragment fragment) implements WholeExpression<T>, Computed<T> {

    static WholeValue<Integer> integer(Operation operation, Expression<?>... operands) {
        return new WholeValue<>(SqlTypes.INTEGER, OperationCall.of(operation, operands));
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
