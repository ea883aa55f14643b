package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/** A range with both ends included. */
record Between(Expression<?> operand, Expression<?> low, Expression<?> high) implements Predicate {

    static <T> Between of(Expression<T> operand, @Nullable T low, @Nullable T high) {
        return new Between(
                operand,
                Parameter.of(operand, "between", operand.type(), low),
                Parameter.of(operand, "between", operand.type(), high));
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
