package dev.orm.sql;

import dev.orm.type.SqlType;
import java.math.BigDecimal;

/** A decimal made of the rows of a group. */
public final class DecimalAggregate extends Aggregate<BigDecimal, DecimalExpression, DecimalAggregate>
        implements DecimalExpression {

    DecimalAggregate(SqlType<BigDecimal> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    DecimalAggregate with(AggregateCall call) {
        return new DecimalAggregate(type(), call);
    }

    @Override
    DecimalExpression computed(Fragment fragment) {
        return new DecimalValue(type(), fragment);
    }
}
