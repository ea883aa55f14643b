package dev.orm.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an insert and the rows of values for them. An immutable value.
 *
 * @param columns the columns; none for a row of defaults
 * @param rows the values, one per column
 */
record InsertRows(List<Assignable<?, ?>> columns, List<List<Expression<?>>> rows) {

    static final InsertRows NONE = new InsertRows(List.of(), List.of());

    /** Columns of the target, each of which is written once. */
    static List<Assignable<?, ?>> distinct(Target<?> target, List<Assignable<?, ?>> columns) {
        List<Assignable<?, ?>> distinct = new ArrayList<>(columns.size());
        for (Assignable<?, ?> column : columns) {
            requireOf(target, "columns", column);
            if (distinct.contains(column)) {
                throw new IllegalArgumentException(
                        "insert into " + target + ": columns(...) names " + column + " twice");
            }
            distinct.add(column);
        }
        return List.copyOf(distinct);
    }

    static void requireOf(Target<?> target, String clause, Assignable<?, ?> column) {
        Source source = column.source();
        if (!source.equals(target) && !target.equals(source.parent())) {
            throw new IllegalArgumentException(
                    clause + "(" + column + "): the insert writes to " + target + "; name an attribute of it");
        }
    }

    /** Adds a row. */
    InsertRows with(Target<?> target, @Nullable Object... values) {
        if (!columns.isEmpty() || values.length > 0) {
            require(target, values.length);
        }
        if (columns.isEmpty() && !rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "insert into " + target
                            + ": only one row of defaults fits one statement; name a column and give it Sql.DEFAULT in each row");
        }
        return with(List.of(row(values)));
    }

    private List<Expression<?>> row(@Nullable Object[] values) {
        List<Expression<?>> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(value(columns.get(i), values[i]));
        }
        return List.copyOf(row);
    }

    /** Adds rows. */
    InsertRows withAll(Target<?> target, Collection<? extends List<? extends @Nullable Object>> more) {
        List<List<Expression<?>>> added = new ArrayList<>(more.size());
        for (List<? extends @Nullable Object> values : more) {
            require(target, values.size());
            added.add(row(values.toArray()));
        }
        return with(added);
    }

    private void require(Target<?> target, int values) {
        if (values != columns.size() || columns.isEmpty()) {
            throw new IllegalArgumentException("insert into " + target + ": values(...) has " + values + " values for "
                    + columns.size() + " columns " + columns);
        }
    }

    InsertRows with(List<List<Expression<?>>> more) {
        List<List<Expression<?>>> all = new ArrayList<>(rows);
        all.addAll(more);
        return new InsertRows(columns, List.copyOf(all));
    }

    /** A value for a column as an expression. */
    static <T> Expression<?> value(Assignable<?, T> column, @Nullable Object value) {
        if (value == null) {
            return new NullParameter<>(TargetType.of(column));
        }
        if (value == DefaultValue.DEFAULT) {
            return new DefaultKeyword<>(column.type());
        }
        Class<?> found =
                value instanceof Expression<?> expression ? expression.type().javaType() : value.getClass();
        Class<T> wanted = column.type().javaType();
        if (!fits(wanted, found)) {
            throw new IllegalArgumentException("values(...) for " + column + ": found " + found.getName()
                    + ", the attribute is " + wanted.getName());
        }
        return value instanceof Expression<?> expression ? expression : Parameter.stored(column, wanted.cast(value));
    }

    /** The type of what is found by its name is known to the mapping only. */
    private static boolean fits(Class<?> wanted, Class<?> found) {
        return wanted.isAssignableFrom(found) || found == Object.class;
    }

    void requireEmpty(Target<?> target) {
        if (!rows.isEmpty()) {
            throw new IllegalStateException("insert into " + target
                    + ": fromSelect(...) after values(...): the rows are given already; use two statements");
        }
    }

    /** Checks that the items of a select are values for the columns. */
    void check(Target<?> target, Select<?> select) {
        List<Selectable<?>> items = select.items();
        if (columns.isEmpty() || items.size() != columns.size()) {
            throw new IllegalArgumentException("insert into " + target + ": fromSelect(...) has " + items.size()
                    + " items " + items + " for " + columns.size() + " columns " + columns);
        }
        for (int i = 0; i < items.size(); i++) {
            Class<?> wanted = columns.get(i).type().javaType();
            if (!(items.get(i) instanceof Expression<?> expression)) {
                throw new IllegalArgumentException("fromSelect(...) for " + columns.get(i) + ": " + items.get(i)
                        + " is an entity; select its attributes one by one");
            }
            Class<?> found = expression.type().javaType();
            if (!fits(wanted, found)) {
                throw new IllegalArgumentException("fromSelect(...) for " + columns.get(i) + ": " + expression + " is "
                        + found.getName() + ", the attribute is " + wanted.getName());
            }
        }
    }

    /** Those defaults whose columns are not written. */
    List<ColumnDefault> missing(List<ColumnDefault> defaults) {
        return defaults.isEmpty()
                ? defaults
                : defaults.stream()
                        .filter(made -> columns.stream().noneMatch(made::isOf))
                        .toList();
    }

    InsertRows withColumns(List<ColumnDefault> defaults) {
        List<Assignable<?, ?>> all = new ArrayList<>(columns);
        defaults.forEach(made -> all.add(made.column()));
        return new InsertRows(List.copyOf(all), rows);
    }

    /** The rows with values made for each of them. */
    InsertRows withDefaults(Target<?> target, List<ColumnDefault> defaults) {
        InsertRows complete = new InsertRows(withColumns(defaults).columns(), List.of());
        List<List<Expression<?>>> all = new ArrayList<>(rows.size());
        for (List<Expression<?>> row : rows) {
            Map<String, @Nullable Object> known = known(row);
            List<Expression<?>> values = new ArrayList<>(row);
            for (ColumnDefault made : defaults) {
                values.add(made.make(known));
            }
            all.add(List.copyOf(values));
        }
        return complete.with(all);
    }

    /** The select with the same made values beside each of its rows. */
    static Select<?> withDefaults(Target<?> target, Select<?> select, List<ColumnDefault> defaults) {
        Map<String, @Nullable Object> known = new HashMap<>();
        List<Selectable<?>> made = new ArrayList<>();
        for (ColumnDefault value : defaults) {
            made.add(typed(value.make(known)));
        }
        return ((TypedSelect<?, ?>) select).plus(made);
    }

    /** In a select list nothing tells the type of a parameter. */
    private static <T> Expression<?> typed(Expression<T> value) {
        return value instanceof Parameter<T> parameter
                ? new TypedParameter<>(parameter.type(), parameter.value())
                : value;
    }

    private Map<String, @Nullable Object> known(List<Expression<?>> row) {
        Map<String, @Nullable Object> known = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Parameter<?> parameter) {
                known.put(columns.get(i).name(), parameter.value());
            } else if (row.get(i) instanceof NullParameter<?>) {
                known.put(columns.get(i).name(), null);
            }
        }
        return known;
    }

    List<InsertRows> chunks(int parameters) {
        int most = Math.max(1, parameters / Math.max(1, columns.size()));
        if (rows.size() <= most) {
            return List.of(this);
        }
        List<InsertRows> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += most) {
            chunks.add(new InsertRows(columns, rows.subList(from, Math.min(rows.size(), from + most))));
        }
        return chunks;
    }

    InsertRows with(Assignable<?, ?> column, List<?> values) {
        List<Assignable<?, ?>> wider = new ArrayList<>(columns);
        wider.add(column);
        List<List<Expression<?>>> all = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<Expression<?>> row = new ArrayList<>(rows.get(i));
            row.add(value(column, values.get(i)));
            all.add(List.copyOf(row));
        }
        return new InsertRows(List.copyOf(wider), List.copyOf(all));
    }

    @Nullable
    List<List<Object>> keys(List<? extends Assignable<?, ?>> key) {
        int[] places = new int[key.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(key.get(i));
            if (places[i] < 0) {
                return null;
            }
        }
        List<List<Object>> keys = new ArrayList<>(rows.size());
        for (List<Expression<?>> row : rows) {
            List<Object> values = new ArrayList<>(places.length);
            for (int place : places) {
                if (!(row.get(place) instanceof Parameter<?> parameter) || !isExact(parameter.value())) {
                    return null;
                }
                values.add(parameter.value());
            }
            keys.add(values);
        }
        return keys;
    }

    private int place(Assignable<?, ?> wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).source().equals(wanted.source())
                    && columns.get(i).name().equals(wanted.name())) {
                return i;
            }
        }
        return -1;
    }

    /** Other values may come back rounded, padded or in another zone. */
    private static boolean isExact(Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof UUID
                || value instanceof String;
    }

    void writeColumns(SqlWriter writer) {
        for (int i = 0; i < columns.size(); i++) {
            writer.sql(i == 0 ? " (" : ", ");
            writer.written(columns.get(i).source(), columns.get(i).name());
        }
        writer.sql(columns.isEmpty() ? "" : ")");
    }

    void writeTo(SqlWriter writer) {
        if (columns.isEmpty()) {
            writer.sql("default values");
            return;
        }
        writer.sql("values ");
        for (int i = 0; i < rows.size(); i++) {
            writer.sql(i == 0 ? "(" : ", (");
            Lists.write(writer, rows.get(i));
            writer.sql(")");
        }
    }
}
