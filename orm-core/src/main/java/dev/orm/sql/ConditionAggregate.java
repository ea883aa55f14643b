package dev.orm.sql;

import dev.orm.type.SqlTypes;

/** A truth value made of the rows of a group. */
public final class ConditionAggregate extends Aggregate<Boolean, Condition, ConditionAggregate> implements Condition {

    ConditionAggregate(AggregateCall call) {
        super(SqlTypes.BOOLEAN, call);
    }

    @Override
    ConditionAggregate with(AggregateCall call) {
        return new ConditionAggregate(call);
    }

    @Override
    Condition computed(Fragment fragment) {
        return new ConditionValue(fragment);
    }
}
