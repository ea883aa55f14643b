package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;

/** A computed decimal number. */
record DecimalValue(SqlType<BigDecimal> type, Fragment fragment) implements DecimalExpression, Computed<BigDecimal> {

    static DecimalValue of(Fragment fragment) {
        return new DecimalValue(SqlTypes.DECIMAL, fragment);
    }

    static DecimalValue of(Operation operation, Expression<?>... operands) {
        return of(OperationCall.of(operation, operands));
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
