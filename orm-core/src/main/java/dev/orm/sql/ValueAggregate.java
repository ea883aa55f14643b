package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A value made of the rows of a group, such as an array of them.
 *
 * @param <T> the Java type of the value
 */
public final class ValueAggregate<T> extends Aggregate<T, Expression<T>, ValueAggregate<T>> {

    ValueAggregate(SqlType<T> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    ValueAggregate<T> with(AggregateCall call) {
        return new ValueAggregate<>(type(), call);
    }

    @Override
    Expression<T> computed(Fragment fragment) {
        return new Value<>(type(), fragment);
    }
}
