package dev.orm.schema;

import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;
import java.util.Set;

/** The families of columns by the class of their values, and by which accessor each is asked for. */
enum ColumnFamily {
    TEXT("text(\"%s\")"),
    WHOLE("whole(\"%s\", %s.class)"),
    DECIMAL("decimal(\"%s\")"),
    FLOATING("floating(\"%s\", %s.class)"),
    TEMPORAL("temporal(\"%s\", %s.class)"),
    BOOLEAN("bool(\"%s\")"),
    VALUE("value(\"%s\", %s.class)");

    private static final Set<Class<?>> WHOLE_NUMBERS =
            Set.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class);

    private final String accessor;

    ColumnFamily(String accessor) {
        this.accessor = accessor;
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
        ColumnFamily family = of(type.javaType());
        if (type.javaType() != wanted || family != this && this != VALUE) {
            throw new IllegalArgumentException("Column " + column + " of table " + table.qualifiedName() + " holds "
                    + type.javaType().getName() + ", not " + wanted.getName() + ": ask for it by "
                    + family.accessor.formatted(column, type.javaType().getSimpleName()));
        }
        return (SqlType<T>) type;
    }
}
