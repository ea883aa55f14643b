package dev.orm.sql;

/** The SQL of an expression that the program reads as another type. */
record Coerced(Expression<?> operand) implements Fragment {

    @Override
    public int rank() {
        return Rank.of(operand);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        operand.writeTo(writer);
    }
}
