package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A column of an array type.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 * @param <C> the list, set or array
 * @param <T> an element
 */
public record ArrayColumn<E, C, T>(Source source, String name, SqlType<C> type, Class<T> elementType)
        implements NamedColumn<E, C>, ArrayExpression<C, T> {

    /** The column of a source whose type has elements. */
    static <E, C, T> ArrayColumn<E, C, T> of(Source source, String name, SqlType<C> type, SqlType<T> element) {
        return new ArrayColumn<>(source, name, type, element.javaType());
    }

    @Override
    public String toString() {
        return source + "." + name;
    }
}
