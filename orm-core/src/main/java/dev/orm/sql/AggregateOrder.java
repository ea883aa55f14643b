package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** The order in which an aggregate takes its values, and where in the text it stands. */
record AggregateOrder(List<Ordering> orderings, boolean withinGroup) {

    static final AggregateOrder NONE = new AggregateOrder(List.of(), false);

    static AggregateOrder withinGroup(Ordering... orderings) {
        return new AggregateOrder(List.of(orderings), true);
    }

    AggregateOrder with(Ordering... more) {
        return new AggregateOrder(Lists.with(orderings, more), withinGroup);
    }

    boolean isAmongArguments() {
        return !withinGroup && !orderings.isEmpty();
    }

    /** The arguments with DISTINCT before the first and the order after the last. */
    List<Expression<?>> among(List<Expression<?>> operands, boolean distinct) {
        List<Expression<?>> arguments = new ArrayList<>(operands);
        if (distinct) {
            arguments.set(0, new Around("distinct ", arguments.get(0), List.of()));
        }
        if (isAmongArguments()) {
            int last = arguments.size() - 1;
            arguments.set(last, new Around("", arguments.get(last), orderings));
        }
        return arguments;
    }

    void writeWithinGroup(SqlWriter writer) {
        if (withinGroup) {
            writer.sql(" within group (order by ");
            Orderings.write(writer, orderings);
            writer.sql(")");
        }
    }

    private record Around(String before, Expression<?> argument, List<Ordering> orderings)
            implements Expression<Object> {

        @Override
        @SuppressWarnings("unchecked") // only the text counts
        public SqlType<Object> type() {
            return (SqlType<Object>) argument.type();
        }

        @Override
        public void writeTo(SqlWriter writer) {
            writer.sql(before);
            argument.writeTo(writer);
            if (!orderings.isEmpty()) {
                writer.sql(" order by ");
                Orderings.write(writer, orderings);
            }
        }
    }
}
