package dev.orm.sql;

import dev.orm.type.SqlType;

/** The place of a column's values in an insert that goes as a batch. */
record BatchParameter<T>(String name, SqlType<T> type) implements Fragment {

    static <T> Expression<T> expression(Assignable<?, T> column) {
        return new Value<>(column.type(), new BatchParameter<>(column.name(), column.type()));
    }

    /** It stands among the recorded values itself, until {@link Batch#values} puts those of a set in its place. */
    @Override
    @SuppressWarnings("unchecked") // nobody but the batch looks at it
    public void writeTo(SqlWriter writer) {
        writer.bind(type, (T) this);
    }

    @Override
    public String toString() {
        return ":" + name;
    }
}
