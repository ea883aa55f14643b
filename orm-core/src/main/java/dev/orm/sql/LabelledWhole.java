package dev.orm.sql;

/** A whole number with a name. */
record LabelledWhole<T>(String label, Expression<T> expression) implements Labelled<T>, WholeExpression<T>, Ranked {

    LabelledWhole {
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
