package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insert of rows given by their values, as an immutable value. It makes no entities in memory.
 *
 * @param <E> the entity class
 */
public final class Insert<E> implements Change {

    private final Target<E> target;
    private final List<Assignable<?, ?>> columns;
    private final List<List<Expression<?>>> rows;

    private Insert(Target<E> target, List<Assignable<?, ?>> columns, List<List<Expression<?>>> rows) {
        this.target = target;
        this.columns = columns;
        this.rows = rows;
    }

    static <E> Insert<E> of(Target<E> target) {
        Restriction.requireRoot("insert", target);
        return new Insert<>(target, List.of(), List.of());
    }

    /**
     * The attributes that are written, in the order of the values to come; a foreign key is written as the key of the
     * relation's target: {@code LINE.order().id}.
     *
     * @throws IllegalArgumentException if an attribute is neither of the entity nor the key of a relation's target
     */
    public Insert<E> columns(Assignable<?, ?>... attributes) {
        if (!rows.isEmpty()) {
            throw new IllegalStateException("insert into " + target + ": columns(...) comes before values(...)");
        }
        for (Assignable<?, ?> attribute : attributes) {
            Source source = attribute.source();
            if (!source.equals(target) && !target.equals(source.parent())) {
                throw new IllegalArgumentException(
                        "columns(" + attribute + "): the insert writes to " + target + "; name an attribute of it");
            }
        }
        return new Insert<>(target, List.of(attributes), rows);
    }

    /**
     * Adds a row. A value is of its attribute's type, or null, or an expression of that type.
     *
     * @throws IllegalArgumentException if there are more or fewer values than columns, or a value of another type
     */
    public Insert<E> values(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("insert into " + target + ": values(...) has " + values.length
                    + " values for " + columns.size() + " columns " + columns);
        }
        List<Expression<?>> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(expression(columns.get(i), values[i]));
        }
        List<List<Expression<?>>> all = new ArrayList<>(rows);
        all.add(List.copyOf(row));
        return new Insert<>(target, columns, List.copyOf(all));
    }

    private static <T> Expression<?> expression(Assignable<?, T> column, @Nullable Object value) {
        if (value == null) {
            return new NullParameter<>(column.type());
        }
        Class<?> found =
                value instanceof Expression<?> expression ? expression.type().javaType() : value.getClass();
        Class<T> wanted = column.type().javaType();
        if (!wanted.isAssignableFrom(found)) {
            throw new IllegalArgumentException("values(...) for " + column + ": found " + found.getName()
                    + ", the attribute is " + wanted.getName());
        }
        return value instanceof Expression<?> expression
                ? expression
                : new Parameter<>(column.type(), wanted.cast(value));
    }

    @Override
    public Target<E> target() {
        return target;
    }

    @Override
    public void writeTo(SqlWriter writer) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("insert into " + target + " has no rows; add columns(...) and values(...)");
        }
        writer.beginChange(target).sql("insert into ").table(target);
        for (int i = 0; i < columns.size(); i++) {
            writer.sql(i == 0 ? " (" : ", ");
            writer.target(columns.get(i).source(), columns.get(i).name());
        }
        writer.sql(") values ");
        for (int i = 0; i < rows.size(); i++) {
            writer.sql(i == 0 ? "(" : ", (");
            writeRow(writer, rows.get(i));
            writer.sql(")");
        }
        writer.endChange();
    }

    private static void writeRow(SqlWriter writer, List<Expression<?>> row) {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                writer.sql(", ");
            }
            row.get(i).writeTo(writer);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Insert<?> that
                && target.equals(that.target)
                && columns.equals(that.columns)
                && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * target.hashCode() + columns.hashCode()) + rows.hashCode();
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
