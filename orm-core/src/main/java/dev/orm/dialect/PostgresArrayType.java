package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
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
        UnaryOperator<Object> carrier = carrier();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                RequiredType.requireNullable(element);
            } else {
                elements[i] = element(value, carrier);
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
    private @Nullable Object element(Object value, UnaryOperator<Object> carrier) throws SQLException {
        Object jdbc = element.toJdbc((T) value);
        return jdbc == null ? null : carrier.apply(jdbc);
    }

    /** How each element travels: asked once for an array of many. */
    private UnaryOperator<Object> carrier() {
        return switch (elementName) {
            case "int8" -> jdbc -> jdbc instanceof Long ? jdbc : (Object) ((Number) jdbc).longValue();
            case "int4" -> jdbc -> jdbc instanceof Integer ? jdbc : (Object) ((Number) jdbc).intValue();
            case "int2" -> jdbc -> ((Number) jdbc).shortValue();
            case "float8" -> jdbc -> ((Number) jdbc).doubleValue();
            case "float4" -> jdbc -> ((Number) jdbc).floatValue();
            case "bool", "bytea" -> jdbc -> jdbc;
            default -> jdbc -> PostgresText.of(PostgresTimeType.cut(jdbc));
        };
    }

    @Override
    public String toString() {
        return element + "[]";
    }
}
