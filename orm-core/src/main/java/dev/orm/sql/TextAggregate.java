package dev.orm.sql;

import dev.orm.type.SqlType;

/** A text made of the rows of a group. */
public final class TextAggregate extends Aggregate<String, TextExpression, TextAggregate> implements TextExpression {

    TextAggregate(SqlType<String> type, AggregateCall call) {
        super(type, call);
    }

    @Override
    TextAggregate with(AggregateCall call) {
        return new TextAggregate(type(), call);
    }

    @Override
    TextExpression computed(Fragment fragment) {
        return new TextValue(type(), fragment);
    }
}
