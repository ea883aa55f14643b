package dev.orm.sql;

/** An operand and a predicate after it. */
record Postfix(Expression<?> operand, String predicate) implements Predicate {

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, operand, Rank.PREDICATE + 1);
        writer.sql(predicate);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
