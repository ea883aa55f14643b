package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A column of text.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 */
public record TextColumn<E>(Source source, String name, SqlType<String> type)
        implements NamedColumn<E, String>, TextExpression {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
