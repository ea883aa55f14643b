package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.DecimalExpression;
import dev.orm.sql.Source;
import java.math.BigDecimal;

/**
 * An attribute of exact decimal numbers.
 *
 * @param <E> the entity class
 */
public record DecimalAttribute<E>(Source source, String name, AttributeType<BigDecimal> type)
        implements Attribute<E, BigDecimal>, DecimalExpression {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
