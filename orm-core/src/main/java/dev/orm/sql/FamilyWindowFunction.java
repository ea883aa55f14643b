package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.function.BiFunction;

/** A window function whose value is of a family. */
record FamilyWindowFunction<T, X extends Expression<T>>(
        SqlType<T> type, Fragment function, BiFunction<SqlType<T>, Fragment, X> family) implements WindowFunction<X> {

    static <T, X extends Expression<T>> WindowFunction<X> of(
            SqlType<T> type,
            BiFunction<SqlType<T>, Fragment, X> family,
            Operation operation,
            Expression<?>... operands) {
        return new FamilyWindowFunction<>(type, OperationCall.of(operation, operands), family);
    }

    @Override
    public X over(Window window) {
        return family.apply(type, new Over(function, window));
    }
}
