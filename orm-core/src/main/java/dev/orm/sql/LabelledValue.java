package dev.orm.sql;

/** A value with a name. */
record LabelledValue<T>(String label, Expression<T> expression) implements Labelled<T>, Ranked {

    LabelledValue {
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
