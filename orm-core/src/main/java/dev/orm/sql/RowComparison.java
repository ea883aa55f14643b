package dev.orm.sql;

import java.util.List;

/** A comparison of rows, the first difference deciding. */
record RowComparison(List<Expression<?>> left, String operator, List<Expression<?>> right) implements Predicate {

    @Override
    public void writeTo(SqlWriter writer) {
        write(writer, left);
        writer.sql(operator);
        write(writer, right);
    }

    static void write(SqlWriter writer, List<? extends Expression<?>> row) {
        for (int i = 0; i < row.size(); i++) {
            writer.sql(i == 0 ? "(" : ", ");
            row.get(i).writeTo(writer);
        }
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
