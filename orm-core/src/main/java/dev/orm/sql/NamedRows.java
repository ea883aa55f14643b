package dev.orm.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows whose values are given by the names of their columns. */
final class NamedRows {

    private NamedRows() {}

    static InsertRows add(Target<?> target, InsertRows present, Collection<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return present;
        }
        boolean isFirst = present.columns().isEmpty() && present.rows().isEmpty();
        InsertRows all =
                isFirst ? new InsertRows(columns(target, rows.iterator().next()), List.of()) : present;
        List<List<Expression<?>>> added = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            added.add(row(target, all.columns(), row, present.rows().size() + added.size() + 1));
        }
        return all.with(added);
    }

    private static List<Assignable<?, ?>> columns(Target<?> target, Map<String, ?> first) {
        if (first.isEmpty()) {
            throw new IllegalArgumentException(
                    "insert into " + target + ": a row without values; say values() for a row of defaults");
        }
        return first.keySet().stream().<Assignable<?, ?>>map(target::assignable).toList();
    }

    private static List<Expression<?>> row(
            Target<?> target, List<Assignable<?, ?>> columns, Map<String, ?> row, int number) {
        List<Expression<?>> values = new ArrayList<>(columns.size());
        for (Assignable<?, ?> column : columns) {
            if (!row.containsKey(column.name())) {
                throw new IllegalArgumentException("insert into " + target + ": row " + number + " has no value for '"
                        + column.name() + "', which is one of the columns " + columns
                        + "; give every row the same names, with null for NULL");
            }
            values.add(InsertRows.value(column, row.get(column.name())));
        }
        if (row.size() > columns.size()) {
            List<String> surplus = new ArrayList<>(row.keySet());
            columns.forEach(column -> surplus.remove(column.name()));
            throw new IllegalArgumentException("insert into " + target + ": row " + number + " has values for "
                    + surplus + ", which are not among the columns " + columns + "; give every row the same names");
        }
        return List.copyOf(values);
    }

    /** The values of a row by the names of its columns. */
    static Map<String, @Nullable Object> values(
            Target<?> target, List<Assignable<?, ?>> columns, List<Expression<?>> row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Parameter<?> parameter) {
                values.put(columns.get(i).name(), parameter.value());
            } else if (row.get(i) instanceof NullParameter<?>) {
                values.put(columns.get(i).name(), null);
            } else {
                throw new IllegalStateException("A batch of an insert into " + target + ": " + columns.get(i)
                        + " is computed by an expression; insert its rows by rows(...), or turn defaults off by"
                        + " withoutDefaults()");
            }
        }
        return values;
    }

    static Map<String, @Nullable Object> ofRecord(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            values.put(component.getName(), value(row, component));
        }
        return values;
    }

    private static @Nullable Object value(Record row, RecordComponent component) {
        try {
            component.getAccessor().trySetAccessible();
            return component.getAccessor().invoke(row);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    component + " of " + row.getClass().getName() + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    row.getClass().getName() + " cannot be read; make the record accessible or use row(Map)", e);
        }
    }
}
