package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A date or time made of the rows of a group.
 *
 * @param <T> the Java type of the value
 */
public final class TemporalAggregate<T> extends Aggregate<T, TemporalExpression<T>, TemporalAggregate<T>>
        implements TemporalExpression<T> {

    TemporalAggregate(SqlType<T> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    TemporalAggregate<T> with(AggregateCall call) {
        return new TemporalAggregate<>(type(), call);
    }

    @Override
    TemporalExpression<T> computed(Fragment fragment) {
        return new TemporalValue<>(type(), fragment);
    }
}
