package dev.orm.sql;

/** Two operands and an operator between them; groups from the left. */
record Binary(Expression<?> left, String operator, Expression<?> right, int rank) implements Fragment {

    static Binary sum(Expression<?> left, String operator, Expression<?> right) {
        return new Binary(left, operator, right, Rank.SUM);
    }

    static Binary product(Expression<?> left, String operator, Expression<?> right) {
        return new Binary(left, operator, right, Rank.PRODUCT);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, left, rank);
        writer.sql(operator);
        Rank.write(writer, right, rank + 1);
    }
}
