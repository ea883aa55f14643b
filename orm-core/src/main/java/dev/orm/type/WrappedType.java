package dev.orm.type;

import java.util.Objects;

/** A type whose values SQL turns into others when they are written and when they are read. */
record WrappedType<T>(SqlType<T> type, String write, String read) implements DelegatingType<T> {

    private static final String HOLE = "{0}";

    WrappedType {
        requireHole("write", write);
        requireHole("read", read);
    }

    private static void requireHole(String what, String template) {
        int hole = Objects.requireNonNull(template, what).indexOf(HOLE);
        if (hole < 0 || template.indexOf(HOLE, hole + 1) >= 0) {
            throw new IllegalArgumentException("The SQL to " + what + " a value, '" + template
                    + "', needs the place of the value once, written " + HOLE);
        }
    }

    @Override
    public String written(String parameter) {
        return write.replace(HOLE, type.written(parameter));
    }

    @Override
    public String selected(String expression) {
        return read.replace(HOLE, type.selected(expression));
    }

    @Override
    public SqlType<T> adaptedBy(TypeAdapter adapter) {
        SqlType<T> adapted = type.adaptedBy(adapter);
        return adapted == type ? this : new WrappedType<>(adapted, write, read);
    }

    @Override
    public String toString() {
        return type + " wrapped in SQL";
    }
}
