package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** Two operands and a comparison operator, which is written with the spaces around it. */
record Comparison(Expression<?> left, String operator, Expression<?> right) implements Predicate {

    static <T> Comparison of(Expression<T> left, String operator, String method, @Nullable T value) {
        return new Comparison(left, operator, Parameter.of(left, method, left.type(), value));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, left, Rank.PREDICATE + 1);
        writer.sql(operator);
        Rank.write(writer, right, Rank.PREDICATE + 1);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
