package dev.orm.sql;

/** A computed truth value. */
record ConditionValue(Fragment fragment) implements Predicate {

    @Override
    public int rank() {
        return fragment.rank();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        fragment.writeTo(writer);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
