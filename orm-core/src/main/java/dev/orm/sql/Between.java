package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** A range with both ends included. */
record Between(Expression<?> operand, Expression<?> low, Expression<?> high) implements Predicate {

    private static final Operation SYMMETRIC = Operation.unsafe(
                    "between symmetric", "{0} between symmetric {1} and {2}")
            .on("SQLite", "({0} between {1} and {2} or {0} between {2} and {1})");

    static <T> Between of(Expression<T> operand, @Nullable T low, @Nullable T high) {
        return new Between(
                operand,
                Parameter.of(operand, "between", operand.type(), low),
                Parameter.of(operand, "between", operand.type(), high));
    }

    static <T> Condition symmetric(Expression<T> operand, @Nullable T one, @Nullable T other) {
        return ConditionValue.of(
                SYMMETRIC,
                operand,
                Parameter.of(operand, "betweenSymmetric", operand.type(), one),
                Parameter.of(operand, "betweenSymmetric", operand.type(), other));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, operand, Rank.PREDICATE + 1);
        writer.sql(" between ");
        Rank.write(writer, low, Rank.PREDICATE + 1);
        writer.sql(" and ");
        Rank.write(writer, high, Rank.PREDICATE + 1);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
