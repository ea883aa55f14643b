package dev.orm.sql;

/** Membership of a row in the rows of a sub-query. */
record RowInSelect(RowValue row, Select<?> select, boolean negated) implements Predicate {

    @Override
    public void writeTo(SqlWriter writer) {
        RowComparison.write(writer, row.expressions());
        writer.sql(negated ? " not in (" : " in (");
        select.writeTo(writer);
        writer.sql(")");
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
