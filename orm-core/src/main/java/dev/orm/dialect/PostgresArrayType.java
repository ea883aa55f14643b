package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds a list of values as one PostgreSQL array. The driver sends numbers as they are; what it cannot, goes as text. */
record PostgresArrayType<T>(SqlType<T> element, String elementName) implements ArrayType {

    static <T> SqlType<Object[]> of(SqlType<T> element) {
        String name = PostgresTypes.elementType(element);
        if (name == null) {
            throw new IllegalArgumentException(
                    "Values of " + element + " (" + element.jdbcType() + ") do not travel in PostgreSQL arrays");
        }
        return new PostgresArrayType<>(element, name);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object[] values) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(elementName, elements(values)));
    }

    private @Nullable Object[] elements(@Nullable Object[] values) throws SQLException {
        @Nullable Object[] elements = empty(values.length);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                RequiredType.requireNullable(element);
            } else {
                elements[i] = element(value);
            }
        }
        return elements;
    }

    private @Nullable Object[] empty(int length) {
        return switch (elementName) {
            case "int8" -> new Long[length];
            case "int4" -> new Integer[length];
            case "int2" -> new Short[length];
            case "float8" -> new Double[length];
            case "float4" -> new Float[length];
            case "bool" -> new Boolean[length];
            case "bytea" -> new byte[length][];
            default -> new String[length];
        };
    }

    @SuppressWarnings("unchecked") // an array of a column holds values of the column's type
    private @Nullable Object element(Object value) throws SQLException {
        Object jdbc = element.toJdbc((T) value);
        return jdbc == null ? null : carried(jdbc);
    }

    private Object carried(Object jdbc) {
        return switch (elementName) {
            case "int8" -> ((Number) jdbc).longValue();
            case "int4" -> ((Number) jdbc).intValue();
            case "int2" -> ((Number) jdbc).shortValue();
            case "float8" -> ((Number) jdbc).doubleValue();
            case "float4" -> ((Number) jdbc).floatValue();
            case "bool", "bytea" -> jdbc;
            default -> PostgresText.of(PostgresTimeType.cut(jdbc));
        };
    }

    @Override
    public String toString() {
        return element + "[]";
    }
}
