package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A value that is given later, by {@link Select#bind}: the statement is built once and bound many times. An immutable
 * value.
 *
 * @param name the name
 * @param type how the value is bound
 * @param <T> the Java type of the value
 */
public record NamedParameter<T>(String name, SqlType<T> type) implements OrderedExpression<T> {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not a Java identifier
     */
    public NamedParameter {
        Labels.checkParameter(name);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.parameter(this);
    }

    @Override
    public String toString() {
        return ":" + name;
    }
}
