package dev.orm.sql;

import dev.orm.type.SqlType;

/**
 * A whole number made of the rows of a group.
 *
 * @param <T> the Java type of the value
 */
public final class WholeAggregate<T> extends Aggregate<T, WholeExpression<T>, WholeAggregate<T>>
        implements WholeExpression<T> {

    WholeAggregate(SqlType<T> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    WholeAggregate<T> with(AggregateCall call) {
        return new WholeAggregate<>(type(), call);
    }

    @Override
    WholeExpression<T> computed(Fragment fragment) {
        return new WholeValue<>(type(), fragment);
    }
}
