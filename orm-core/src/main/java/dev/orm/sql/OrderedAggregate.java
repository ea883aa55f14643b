package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A value with an order made of the rows of a group.
 *
 * @param <T> the Java type of the value
 */
public final class OrderedAggregate<T> extends Aggregate<T, OrderedExpression<T>, OrderedAggregate<T>>
        implements OrderedExpression<T> {

    OrderedAggregate(SqlType<T> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    OrderedAggregate<T> with(AggregateCall call) {
        return new OrderedAggregate<>(type(), call);
    }

    @Override
    OrderedExpression<T> computed(Fragment fragment) {
        return new OrderedValue<>(type(), fragment);
    }
}
