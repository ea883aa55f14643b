package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The value of a row some rows away, as a window function: {@code lag(ORDER.total).by(2).orElse(ZERO).over(...)}. An
 * immutable value made by {@link WindowFunctions}.
 *
 * @param <T> the Java type of the value
 * @param <X> the family of the value
 */
public final class OffsetFunction<T, X extends Expression<T>> implements WindowFunction<X> {

    private final Operation operation;
    private final Expression<T> expression;
    private final BiFunction<SqlType<T>, Fragment, X> family;
    private final int rows;
    private final @Nullable Expression<T> otherwise;

    private OffsetFunction(
            Operation operation,
            Expression<T> expression,
            BiFunction<SqlType<T>, Fragment, X> family,
            int rows,
            @Nullable Expression<T> otherwise) {
        this.operation = operation;
        this.expression = expression;
        this.family = family;
        this.rows = rows;
        this.otherwise = otherwise;
    }

    static <T, X extends Expression<T>> OffsetFunction<T, X> of(
            Operation operation, Expression<T> expression, BiFunction<SqlType<T>, Fragment, X> family) {
        return new OffsetFunction<>(operation, expression, family, 1, null);
    }

    /**
     * The same with another distance than one row.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public OffsetFunction<T, X> by(int distance) {
        if (distance < 0) {
            throw new IllegalArgumentException(operation + "(" + expression + ").by(" + distance
                    + "): a distance is not negative; lag looks back, lead ahead");
        }
        return new OffsetFunction<>(operation, expression, family, distance, otherwise);
    }

    /** The same with a value where there is no such row, instead of NULL. */
    public OffsetFunction<T, X> orElse(T value) {
        return orElse(Parameter.of(expression, "orElse", expression.type(), value));
    }

    /** The same with another expression of the current row where there is no such row, instead of NULL. */
    public OffsetFunction<T, X> orElse(Expression<T> value) {
        return new OffsetFunction<>(operation, expression, family, rows, value);
    }

    @Override
    public X over(Window window) {
        return family.apply(expression.type(), new Over(new OperationCall(operation, operands()), window));
    }

    private List<Expression<?>> operands() {
        if (otherwise != null) {
            return List.of(expression, Parameter.integer(rows), otherwise);
        }
        return rows == 1 ? List.of(expression) : List.of(expression, Parameter.integer(rows));
    }
}
