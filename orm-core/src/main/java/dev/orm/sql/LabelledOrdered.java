package dev.orm.sql;

/** A value that has an order with a name. */
record LabelledOrdered<T>(String label, Expression<T> expression) implements Labelled<T>, OrderedExpression<T>, Ranked {

    LabelledOrdered {
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
