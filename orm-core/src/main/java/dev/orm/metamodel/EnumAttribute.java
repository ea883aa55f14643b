package dev.orm.metamodel;

import dev.orm.sql.AttributeType;
import dev.orm.sql.Condition;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Source;
import java.util.Arrays;

/**
 * An attribute of an enum. Its order is that of what is stored: names or positions.
 *
 * @param <E> the entity class
 * @param <T> the Java type of the value
 */
public record EnumAttribute<E, T extends Enum<T>>(Source source, String name, AttributeType<T> type)
        implements Attribute<E, T>, OrderedExpression<T> {

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
