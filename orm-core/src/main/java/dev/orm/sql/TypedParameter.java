package dev.orm.sql;

import dev.orm.type.SqlType;

/** A value that stands by itself, where no other operand tells its type. */
record TypedParameter<T>(SqlType<T> type, T value) implements Expression<T> {

    static <T> Fragment fragment(SqlType<T> type, T value) {
        return new ParameterFragment<>(type, Values.require("Sql", "value", value));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.bindTyped(type, value);
    }

    @Override
    public String toString() {
        return "?";
    }

    record ParameterFragment<T>(SqlType<T> type, T value) implements Fragment {

        @Override
        public void writeTo(SqlWriter writer) {
            writer.bindTyped(type, value);
        }

        @Override
        public String toString() {
            return "?";
        }
    }
}
