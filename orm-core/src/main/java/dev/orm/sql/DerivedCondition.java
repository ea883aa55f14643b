package dev.orm.sql;

/** A column of a derived source that is true, false or NULL. */
record DerivedCondition(DerivedColumn column) implements Predicate {

    @Override
    public int rank() {
        return Rank.ATOM;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        column.writeTo(writer);
    }

    @Override
    public String toString() {
        return column.toString();
    }
}
