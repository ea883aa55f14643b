package dev.orm.sql;

import dev.orm.type.SqlType;

/** An operand whose place asks for less than an atom, so that it has parentheses of its own where it needs them. */
record Grouped<T>(Expression<T> operand, int least) implements Expression<T> {

    static Expression<?> of(Expression<?> operand, int least) {
        return Rank.of(operand) >= Rank.ATOM ? operand : new Grouped<>(operand, least);
    }

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, operand, least);
    }

    @Override
    public String toString() {
        return operand.toString();
    }
}
