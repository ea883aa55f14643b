package dev.orm.sql;

/** An operand and a predicate after it. */
record Postfix(Expression<?> operand, String predicate) implements Predicate {

    @Override
    public void writeTo(SqlWriter writer) {
        boolean exists = operand instanceof RelationExists || operand instanceof ExistsSelect;
        Rank.write(writer, operand, exists ? Rank.ATOM + 1 : Rank.PREDICATE + 1); // H2 takes no test behind EXISTS
        writer.sql(predicate);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
