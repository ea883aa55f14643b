package dev.orm.sql;

import java.util.List;

/** A call of a function by its name. */
record FunctionCall(FunctionName function, List<? extends Expression<?>> arguments) implements Fragment {

    @Override
    public void writeTo(SqlWriter writer) {
        function.call(writer, arguments);
    }
}
