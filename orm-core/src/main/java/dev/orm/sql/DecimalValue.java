package dev.orm.sql;

import dev.orm.type.SqlType;
import java.math.BigDecimal;

/** A computed decimal number. */
record DecimalValue(SqlType<BigDecimal> type, Fragment fragment) implements DecimalExpression, Computed<BigDecimal> {

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
