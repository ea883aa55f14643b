package dev.orm.sql;

/** A text with a name. */
record LabelledText(String label, Expression<String> expression) implements Labelled<String>, TextExpression, Ranked {

    LabelledText {
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
