package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Source;
import dev.orm.sql.WholeExpression;

/**
 * An attribute of whole numbers.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public record WholeAttribute<E, T>(Source source, String name, AttributeType<T> type)
        implements Attribute<E, T>, WholeExpression<T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
