package dev.orm.sql;

/** A function over the rows of a group. */
record Aggregate(String function, boolean distinct, Expression<?> operand) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql(function).sql(distinct ? "(distinct " : "(");
        operand.writeTo(writer);
        writer.sql(")");
    }
}
