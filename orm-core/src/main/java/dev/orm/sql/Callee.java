package dev.orm.sql;

import java.util.List;

/** What a call calls: an operation that each database spells its way, or a function by its name. */
sealed interface Callee permits Callee.Spelled, FunctionName {

    void call(SqlWriter writer, List<? extends Expression<?>> arguments);

    /** An operation of this package or of the application. */
    record Spelled(Operation operation) implements Callee {

        @Override
        public void call(SqlWriter writer, List<? extends Expression<?>> arguments) {
            writer.operation(operation, arguments);
        }
    }
}
