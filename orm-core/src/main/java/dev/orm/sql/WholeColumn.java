package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A column of whole numbers.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 * @param <T> the Java type of the value
 */
public record WholeColumn<E, T>(Source source, String name, SqlType<T> type)
        implements NamedColumn<E, T>, WholeExpression<T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
