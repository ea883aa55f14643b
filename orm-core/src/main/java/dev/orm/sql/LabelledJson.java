package dev.orm.sql;

/** JSON with a name. */
record LabelledJson<T>(String label, Expression<T> expression) implements Labelled<T>, JsonExpression<T>, Ranked {

    LabelledJson {
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
