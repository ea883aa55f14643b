package dev.orm.sql;

/** A date or time with a name. */
record LabelledTemporal<T>(String label, Expression<T> expression)
        implements Labelled<T>, TemporalExpression<T>, Ranked {

    LabelledTemporal {
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
