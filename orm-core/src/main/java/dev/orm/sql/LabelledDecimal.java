package dev.orm.sql;

import java.math.BigDecimal;

/** A decimal number with a name. */
record LabelledDecimal(String label, Expression<BigDecimal> expression)
        implements Labelled<BigDecimal>, DecimalExpression, Ranked {

    LabelledDecimal {
        Labels.check(label);
    }

    @Override
    public int rank() {
        return Rank.of(expression);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
