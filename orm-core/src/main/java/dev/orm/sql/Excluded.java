package dev.orm.sql;

/** What an upsert was to insert into a column of a row that is there already. */
record Excluded(Source target, String name) implements Fragment {

    static Excluded of(Assignable<?, ?> column) {
        return new Excluded(column.source(), column.name());
    }

    static <T> Expression<T> expression(Assignable<?, T> column) {
        return new Value<>(column.type(), of(column));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.excluded(target, name);
    }

    @Override
    public String toString() {
        return "excluded." + name;
    }
}
