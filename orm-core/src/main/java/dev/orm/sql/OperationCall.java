package dev.orm.sql;

import java.util.List;

/**
 * An operation and what it is applied to.
 *
 * @param rank how tightly its text holds together, where the loosest spelling counts
 */
record OperationCall(Operation operation, List<? extends Expression<?>> operands, int rank) implements Fragment {

    OperationCall(Operation operation, List<? extends Expression<?>> operands) {
        this(operation, operands, Rank.ATOM);
    }

    static OperationCall of(Operation operation, Expression<?>... operands) {
        return new OperationCall(operation, List.of(operands));
    }

    /** Two operands of an operator that groups from the left. */
    static OperationCall infix(Operation operation, int rank, Expression<?> left, Expression<?> right) {
        return new OperationCall(operation, List.of(Grouped.of(left, rank), Grouped.of(right, rank + 1)), rank);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.operation(operation, operands);
    }
}
