package dev.orm.sql;

import java.util.List;
import java.util.stream.Stream;

/** A computed truth value. */
record ConditionValue(Fragment fragment) implements Predicate {

    /** A predicate that databases spell differently. */
    static ConditionValue of(Operation operation, Expression<?>... operands) {
        List<Expression<?>> grouped = Stream.<Expression<?>>of(operands)
                .<Expression<?>>map(operand -> Grouped.of(operand, Rank.PREDICATE + 1))
                .toList();
        return new ConditionValue(new OperationCall(operation, grouped, Rank.PREDICATE));
    }

    @Override
    public int rank() {
        return fragment.rank();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        fragment.writeTo(writer);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
