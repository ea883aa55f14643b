package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/** A computed text. */
record TextValue(SqlType<String> type, Fragment fragment) implements TextExpression, Computed<String> {

    static TextValue of(Fragment fragment) {
        return new TextValue(SqlTypes.STRING, fragment);
    }

    static TextValue of(Operation operation, Expression<?>... operands) {
        return of(OperationCall.of(operation, operands));
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
