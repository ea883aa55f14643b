package dev.orm.sql;

/** Whether a sub-query has a row. */
record ExistsSelect(Select<?> select) implements Predicate {

    @Override
    public int rank() {
        return Rank.ATOM;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("exists (");
        select.writeTo(writer);
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
