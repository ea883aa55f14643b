package dev.orm.sql;

import java.util.List;

/** An operation and what it is applied to. */
record OperationCall(Operation operation, List<? extends Expression<?>> operands) implements Fragment {

    static OperationCall of(Operation operation, Expression<?>... operands) {
        return new OperationCall(operation, List.of(operands));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.operation(operation, operands);
    }
}
