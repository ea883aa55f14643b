package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.Arrays;

/**
 * A column of values that are neither text, number, time nor truth, such as UUIDs, enums or bytes.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 * @param <T> the Java type of the value
 */
public record ValueColumn<E, T>(Source source, String name, SqlType<T> type)
        implements NamedColumn<E, T>, OrderedExpression<T> {

    /** Equal to one of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /** Different from all the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    @Override
    public String toString() {
        return source + "." + name;
    }
}
