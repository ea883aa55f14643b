package dev.orm.sql;

import java.util.List;

/** A call of a function of standard SQL. */
record Call(String function, List<Expression<?>> arguments) implements Fragment {

    Call(String function, Expression<?>... arguments) {
        this(function, List.of(arguments));
    }

    static <T> Call coalesce(Expression<T> expression, T otherwise) {
        return new Call("coalesce", expression, Parameter.of(expression, "coalesce", expression.type(), otherwise));
    }

    static Call coalesce(Expression<?> expression, Expression<?> otherwise) {
        return new Call("coalesce", expression, otherwise);
    }

    static <T> Call nullIf(Expression<T> expression, T value) {
        return new Call("nullif", expression, Parameter.of(expression, "nullIf", expression.type(), value));
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.sql(function).sql("(");
        for (int i = 0; i < arguments.size(); i++) {
            if (i > 0) {
                writer.sql(", ");
            }
            arguments.get(i).writeTo(writer);
        }
        writer.sql(")");
    }
}
