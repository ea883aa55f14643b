package dev.orm.sql;

/** Whether a row is of the class that a source sees it as. */
record TypeTest(EntitySource<?> narrowed) implements Predicate {

    @Override
    public int rank() {
        return Rank.PREDICATE;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.isA(narrowed);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
