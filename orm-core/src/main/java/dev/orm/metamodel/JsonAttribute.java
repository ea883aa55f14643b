package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.JsonExpression;
import dev.orm.sql.Source;

/**
 * An attribute of values that are stored as JSON.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public record JsonAttribute<E, T>(Source source, String name, AttributeType<T> type)
        implements Attribute<E, T>, JsonExpression<T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
