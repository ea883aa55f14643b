package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.Temporal;

/**
 * A column of a source by its name, as an expression of the family that its Java type belongs to.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 * @param <T> the Java type of the value
 */
public sealed interface NamedColumn<E, T> extends Assignable<E, T>
        permits TextColumn,
                WholeColumn,
                DecimalColumn,
                FloatingColumn,
                TemporalColumn,
                BooleanColumn,
                JsonColumn,
                ArrayColumn,
                ValueColumn {

    /** The column of a source, in the family of its type. */
    @SuppressWarnings("unchecked") // each branch has looked at the class of the values
    static <E, T> NamedColumn<E, T> of(Source source, String name, SqlType<T> type) {
        Class<T> javaType = type.javaType();
        SqlType<?> element = type.category() == TypeCategory.ARRAY ? type.element() : null;
        NamedColumn<E, ?> column;
        if (type.category() == TypeCategory.JSON) {
            column = new JsonColumn<>(source, name, type);
        } else if (element != null) {
            column = ArrayColumn.of(source, name, type, element);
        } else if (javaType == String.class) {
            column = new TextColumn<>(source, name, (SqlType<String>) type);
        } else if (javaType == Boolean.class) {
            column = new BooleanColumn<>(source, name, (SqlType<Boolean>) type);
        } else if (javaType == BigDecimal.class) {
            column = new DecimalColumn<>(source, name, (SqlType<BigDecimal>) type);
        } else if (isWhole(javaType)) {
            column = new WholeColumn<>(source, name, type);
        } else if (javaType == Float.class || javaType == Double.class) {
            column = new FloatingColumn<>(source, name, type);
        } else if (Temporal.class.isAssignableFrom(javaType)) {
            column = new TemporalColumn<>(source, name, type);
        } else {
            column = new ValueColumn<>(source, name, type);
        }
        return (NamedColumn<E, T>) column;
    }

    private static boolean isWhole(Class<?> type) {
        return type == Long.class
                || type == Integer.class
                || type == Short.class
                || type == Byte.class
                || type == BigInteger.class;
    }

    @Override
    default void writeTo(SqlWriter writer) {
        writer.column(source(), name());
    }
}
