package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Source;

/**
 * An attribute of values without an order, such as bytes.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public record ValueAttribute<E, T>(Source source, String name, AttributeType<T> type) implements Attribute<E, T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
