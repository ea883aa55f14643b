package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A column that is true or false; a condition by itself.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 */
public record BooleanColumn<E>(Source source, String name, SqlType<Boolean> type)
        implements NamedColumn<E, Boolean>, Condition {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
