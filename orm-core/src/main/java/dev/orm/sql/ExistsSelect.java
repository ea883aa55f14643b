package dev.orm.sql;

/** Whether a sub-query has a row. */
record ExistsSelect(Select<?> select) implements Predicate {

    private static final Fixed ONE = new Fixed("1");

    /** What the rows would hold does not matter, so entities are not spelled out in columns. */
    static ExistsSelect of(Select<?> select) {
        boolean hasEntities = select.items().stream().anyMatch(Source.class::isInstance);
        return new ExistsSelect(hasEntities && select.isPlain() ? select.withOnly(ONE) : select);
    }

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
