package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;

/** A number that is part of the text. */
record Fixed(String text) implements Expression<BigDecimal> {

    @Override
    public SqlType<BigDecimal> type() {
        return SqlTypes.DECIMAL;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
