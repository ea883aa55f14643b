package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.Source;
import dev.orm.sql.TemporalExpression;
import java.util.Arrays;

/**
 * An attribute of dates or times.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public record TemporalAttribute<E, T>(Source source, String name, AttributeType<T> type)
        implements Attribute<E, T>, TemporalExpression<T> {

    /** Equal to one of the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition in(T... values) {
        return in(Arrays.asList(values));
    }

    /** Different from all the values. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition notIn(T... values) {
        return notIn(Arrays.asList(values));
    }

    @Override
    public String toString() {
        return source + "." + name;
    }
}
