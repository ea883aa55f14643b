package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * An expression with a name in the select list. An ordering of that select refers to the name; anywhere else it stands
 * for the expression itself.
 *
 * @param <T> the Java type of the value
 */
public interface Labelled<T> extends Expression<T> {

    /** The name. */
    String label();

    /** What is named. */
    Expression<T> expression();

    @Override
    default SqlType<T> type() {
        return expression().type();
    }

    @Override
    default void writeTo(SqlWriter writer) {
        expression().writeTo(writer);
    }
}
