package dev.orm.sql;

import dev.orm.type.SqlType;
import java.math.BigDecimal;

/**
 * A column of exact decimal numbers.
 *
 * @param <E> what the column belongs to, as {@link Target} says it
 */
public record DecimalColumn<E>(Source source, String name, SqlType<BigDecimal> type)
        implements NamedColumn<E, BigDecimal>, DecimalExpression {

    @Override
    public String toString() {
        return source + "." + name;
    }
}
