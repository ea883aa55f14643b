package dev.orm.sql;

/** Membership in the rows of a sub-query. */
record InSelect(Expression<?> operand, Select<?> select, boolean negated) implements Predicate {

    @Override
    public void writeTo(SqlWriter writer) {
        Rank.write(writer, operand, Rank.PREDICATE + 1);
        writer.sql(negated ? " not in (" : " in (");
        select.writeTo(writer);
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
