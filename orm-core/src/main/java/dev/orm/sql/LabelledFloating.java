package dev.orm.sql;

/** A floating point number with a name. */
record LabelledFloating<T>(String label, Expression<T> expression)
        implements Labelled<T>, FloatingExpression<T>, Ranked {

    LabelledFloating {
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
