package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.Source;

/**
 * An attribute that is true or false; a condition by itself.
 *
 * @param <E> the entity class
 */
public record BooleanAttribute<E>(Source source, String name, AttributeType<Boolean> type)
        implements Attribute<E, Boolean>, Condition {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
