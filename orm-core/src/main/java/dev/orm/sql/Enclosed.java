package dev.orm.sql;

import dev.orm.type.SqlType;

/** An operand in parentheses, whatever it is. */
record Enclosed<T>(Expression<T> operand) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return operand.type();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("(");
        operand.writeTo(writer);
        writer.sql(")");
    }

    @Override
    public String toString() {
        return "(" + operand + ")";
    }
}
