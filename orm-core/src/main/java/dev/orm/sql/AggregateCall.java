package dev.orm.sql;

import java.util.List;

/**
 * A function over the rows of a group.
 *
 * @param distinct whether equal values count once
 * @param order the order in which values are taken
 * @param filter which rows count; absent for all
 */
record AggregateCall(
        Callee function, List<Expression<?>> operands, boolean distinct, AggregateOrder order, Condition filter)
        implements Fragment {

    static AggregateCall of(Callee function, Expression<?>... operands) {
        return new AggregateCall(function, List.of(operands), false, AggregateOrder.NONE, Condition.absent());
    }

    static AggregateCall of(Operation operation, Expression<?>... operands) {
        return of(new Callee.Spelled(operation), operands);
    }

    AggregateCall asDistinct() {
        return new AggregateCall(function, operands, true, order, filter);
    }

    AggregateCall ordered(Ordering... orderings) {
        return new AggregateCall(function, operands, distinct, order.with(orderings), filter);
    }

    AggregateCall withinGroup(Ordering... orderings) {
        return new AggregateCall(function, operands, distinct, AggregateOrder.withinGroup(orderings), filter);
    }

    AggregateCall filtered(Condition... conditions) {
        return new AggregateCall(function, operands, distinct, order, filter.and(Condition.allOf(List.of(conditions))));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.stage(Stage.GROUPS, this);
        function.call(writer, arguments());
        order.writeWithinGroup(writer);
        if (!filter.isAbsent()) {
            writer.sql(" filter (where ");
            filter.writeTo(writer);
            writer.sql(")");
        }
    }

    private List<Expression<?>> arguments() {
        return distinct || order.isAmongArguments() ? order.among(operands, distinct) : operands;
    }

    @Override
    public String toString() {
        return ReadableSql.text(this::writeTo);
    }
}
