package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A floating point number made of the rows of a group.
 *
 * @param <T> the Java type of the value
 */
public final class FloatingAggregate<T> extends Aggregate<T, FloatingExpression<T>, FloatingAggregate<T>>
        implements FloatingExpression<T> {

    FloatingAggregate(SqlType<T> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    FloatingAggregate<T> with(AggregateCall call) {
        return new FloatingAggregate<>(type(), call);
    }

    @Override
    FloatingExpression<T> computed(Fragment fragment) {
        return new FloatingValue<>(type(), fragment);
    }
}
