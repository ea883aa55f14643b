package dev.orm.metamodel;

import dev.orm.sql.ArrayExpression;
import dev.orm.sql.AttributeType;
import dev.orm.sql.Source;

/**
 * An attribute of a list, set or array in one column.
 *
 * @param <E> the entity class
 * @param <C> the list, set or array
 * @param <T> an element
 */
public record ArrayAttribute<E, C, T>(Source source, String name, AttributeType<C> type, Class<T> elementType)
        implements Attribute<E, C>, ArrayExpression<C, T> {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
