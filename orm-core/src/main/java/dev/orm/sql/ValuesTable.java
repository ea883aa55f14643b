package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values that a statement brings along as a source, made by {@link Sql#values}. The first row gives the columns
 * their types. An immutable value: {@link #row} yields another source.
 */
public final class ValuesTable extends DerivedSource {

    private final List<List<Expression<?>>> rows;

    private ValuesTable(String alias, DerivedColumns columns, List<List<Expression<?>>> rows) {
        super(alias, columns);
        this.rows = rows;
    }

    private ValuesTable(String alias, ValuesTable other) {
        super(alias, other);
        this.rows = other.rows;
    }

    static ValuesTable of(String alias, List<String> names, @Nullable Object... values) {
        List<Expression<?>> row = new ArrayList<>(values.length);
        List<Selectable<?>> items = new ArrayList<>(values.length);
        requireWidth(alias, names, values);
        for (int i = 0; i < values.length; i++) {
            Expression<?> cell = typed(alias, names.get(i), values[i]);
            row.add(cell);
            items.add(new LabelledValue<>(names.get(i), cell));
        }
        return new ValuesTable(alias, DerivedColumns.of("values " + alias, items), List.of(List.copyOf(row)));
    }

    private static void requireWidth(String alias, List<String> names, @Nullable Object... values) {
        if (values.length != names.size() || values.length == 0) {
            throw new IllegalArgumentException(
                    "values(\"" + alias + "\"): a row of " + values.length + " values for the columns " + names);
        }
    }

    @SuppressWarnings("unchecked")
    private static Expression<?> typed(String alias, String name, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "values(\"" + alias + "\"): the first row tells the types of the columns,"
                            + " so that its value for " + name + " cannot be null; begin with another row");
        }
        return value instanceof Expression<?> expression
                ? expression
                : new TypedParameter<>((SqlType<Object>) SqlTypes.of(value.getClass()), value);
    }

    /**
     * The same with one more row. A value is of the type of its column, an expression of it, or null.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns, or a value is of another type
     */
    public ValuesTable row(@Nullable Object... values) {
        requireWidth(String.valueOf(alias()), labels(), values);
        List<Expression<?>> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(cell(labels().get(i), type(labels().get(i)), values[i]));
        }
        List<List<Expression<?>>> all = new ArrayList<>(rows);
        all.add(List.copyOf(row));
        return new ValuesTable(String.valueOf(alias()), columns(), List.copyOf(all));
    }

    private <T> Expression<?> cell(String name, SqlType<T> type, @Nullable Object value) {
        if (value == null) {
            return new NullParameter<>(type);
        }
        Class<?> found =
                value instanceof Expression<?> expression ? expression.type().javaType() : value.getClass();
        if (!type.javaType().isAssignableFrom(found)) {
            throw new IllegalArgumentException("values(\"" + alias() + "\"): column " + name + " is of "
                    + type.javaType().getName() + ", found a value of " + found.getName());
        }
        return value instanceof Expression<?> expression
                ? expression
                : new TypedParameter<>(type, type.javaType().cast(value));
    }

    /** The same rows under another alias. */
    public ValuesTable as(String alias) {
        return new ValuesTable(alias, this);
    }

    @Override
    public String name() {
        return "values";
    }

    @Override
    public boolean listsColumns() {
        return true;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql("(values ");
        for (int i = 0; i < rows.size(); i++) {
            writer.sql(i == 0 ? "(" : ", (");
            Lists.write(writer, rows.get(i));
            writer.sql(")");
        }
        writer.sql(")");
    }
}
