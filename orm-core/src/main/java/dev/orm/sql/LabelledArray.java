package dev.orm.sql;

/** An array with a name. */
record LabelledArray<C, T>(String label, Expression<C> expression, Class<T> elementType)
        implements Labelled<C>, ArrayExpression<C, T>, Ranked {

    LabelledArray {
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
