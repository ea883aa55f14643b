package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Source;
import dev.orm.sql.TextExpression;

/**
 * An attribute of text.
 *
 * @param <E> the entity class
 */
public record TextAttribute<E>(Source source, String name, AttributeType<String> type)
        implements Attribute<E, String>, TextExpression {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
