package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The texts of writes by their shapes, so that a text is made once. Bounded: when it is full it begins anew. Thread-safe. */
final class WriteForms {

    private static final int MOST = 2000;

    private final Map<Shape, Form> forms = new ConcurrentHashMap<>();

    Form get(Shape shape, Function<Shape, Form> maker) {
        Form known = forms.get(shape);
        return known == null ? add(shape.copy(), maker) : known;
    }

    private Form add(Shape shape, Function<Shape, Form> maker) {
        if (forms.size() >= MOST) {
            forms.clear();
        }
        Form made = maker.apply(shape);
        forms.put(shape, made);
        return made;
    }

    /** What is done to a table. */
    enum Verb {
        INSERT,
        UPDATE,
        LOCK,
        DELETE
    }

    /**
     * What the text of a write depends on.
     *
     * @param columns the columns inserted or set
     * @param others  the columns that come back from an insert, or that tell the rows of an update or delete
     * @param size    how many rows one execution takes
     */
    record Shape(Verb verb, Table table, List<Column> columns, List<Column> others, int size) {

        Shape ofSize(int rows) {
            return new Shape(verb, table, columns, others, rows);
        }

        /** A shape that lives on may not hold lists that others change. */
        Shape copy() {
            return new Shape(verb, table, List.copyOf(columns), List.copyOf(others), size);
        }
    }

    /** A write without its rows. */
    record Form(String sql, List<SqlType<?>> types, Write.Kind kind, List<Column> returning) {

        Write with(List<@Nullable Object[]> rows) {
            return new Write(sql, types, rows, kind, returning);
        }
    }
}
