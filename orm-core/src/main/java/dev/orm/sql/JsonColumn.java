package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A column of JSON.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 * @param <T> the Java type of the value
 */
public record JsonColumn<E, T>(Source source, String name, SqlType<T> type)
        implements NamedColumn<E, T>, JsonExpression<T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
