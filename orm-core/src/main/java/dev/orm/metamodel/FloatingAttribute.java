package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.FloatingExpression;
import dev.orm.sql.Source;

/**
 * An attribute of floating point numbers.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public record FloatingAttribute<E, T>(Source source, String name, AttributeType<T> type)
        implements Attribute<E, T>, FloatingExpression<T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
