package dev.orm.schema;

import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;

/** The families of columns by the class of their values, and by which accessor each is asked for. */
enum ColumnFamily {
    TEXT("text(\"%s\")"),
    WHOLE("whole(\"%s\", %s.class)"),
    DECIMAL("decimal(\"%s\")"),
    FLOATING("floating(\"%s\", %s.class)"),
    TEMPORAL("temporal(\"%s\", %s.class)"),
    BOOLEAN("bool(\"%s\")"),
    JSON("json(\"%s\", %s.class)"),
    LIST("list(\"%s\", ...) with the class of its elements"),
    ARRAY("array(\"%s\", %s.class)"),
    VALUE("value(\"%s\", %s.class)");

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class);

    private final String accessor;

    ColumnFamily(String accessor) {
        this.accessor = accessor;
    }

    private static ColumnFamily of(SqlType<?> sqlType) {
        Class<?> type = sqlType.javaType();
        return switch (sqlType.category()) {
            case JSON -> JSON;
            case ARRAY -> type == List.class ? LIST : type.isArray() ? ARRAY : VALUE;
            default -> of(type);
        };
    }

    private static ColumnFamily of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == BigDecimal.class) {
            return DECIMAL;
        }
        if (type == Float.class || type == Double.class) {
            return FLOATING;
        }
        if (WHOLE_NUMBERS.contains(type)) {
            return WHOLE;
        }
        return Temporal.class.isAssignableFrom(type) ? TEMPORAL : VALUE;
    }

    /**
     * The type of a column that was asked for in this family; any column may be asked for as a value.
     *
     * @throws IllegalArgumentException when the table has no such column, or its values are of another class
     */
    @SuppressWarnings("unchecked") // the class of the values is the one that was asked for
    <T> SqlType<T> type(Table table, String column, Class<T> wanted) {
        SqlType<?> type = table.column(column).type();
        ColumnFamily family = of(type);
        if (type.javaType() != wanted || family != this && this != VALUE) {
            throw family.refused(table, column, type.javaType().getName(), wanted.getName());
        }
        return (SqlType<T>) type;
    }

    private IllegalArgumentException refused(Table table, String column, String found, String wanted) {
        String simple = table.column(column).type().javaType().getSimpleName();
        return new IllegalArgumentException("Column " + column + " of table " + table.qualifiedName() + " holds "
                + found + ", not " + wanted + ": ask for it by " + accessor.formatted(column, simple));
    }

    /**
     * The type of a column that was asked for as lists of elements.
     *
     * @throws IllegalArgumentException when the table has no such column, or it holds something else
     */
    @SuppressWarnings("unchecked") // the class of the elements is the one that was asked for
    static <T> SqlType<List<T>> listType(Table table, String column, Class<T> wanted) {
        SqlType<?> type = table.column(column).type();
        SqlType<?> element = type.element();
        if (of(type) != LIST || element == null || element.javaType() != wanted) {
            throw of(type).refused(table, column, type.toString(), "lists of " + wanted.getName());
        }
        return (SqlType<List<T>>) type;
    }

    @SuppressWarnings("unchecked") // the class of an array knows that of its elements
    static <T> Class<T> elementOf(Class<T[]> type) {
        return (Class<T>) type.getComponentType();
    }
}
