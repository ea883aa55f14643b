package dev.orm.sql;

/** The condition that is not there. */
enum Absent implements Predicate {
    ABSENT;

    @Override
    public void writeTo(SqlWriter writer) {
        throw new IllegalStateException(
                "An absent condition has no SQL: it can be combined by and, or, not and where only");
    }

    @Override
    public String toString() {
        return "(absent)";
    }
}
