package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value as an operand. It is always bound; its toString does not show it. */
record Parameter<T>(SqlType<T> type, T value) implements Expression<T> {

    static <T> Parameter<T> of(Object operand, String operator, SqlType<T> type, @Nullable T value) {
        return new Parameter<>(type, Values.require(operand, operator, value));
    }

    /** A value that is written to a column. */
    static <T> Parameter<T> stored(Assignable<?, T> column, T value) {
        return new Parameter<>(TargetType.of(column), value);
    }

    static Parameter<Long> whole(long value) {
        return new Parameter<>(SqlTypes.LONG, value);
    }

    static Parameter<Integer> integer(int value) {
        return new Parameter<>(SqlTypes.INTEGER, value);
    }

    static Parameter<Double> floating(double value) {
        return new Parameter<>(SqlTypes.DOUBLE, value);
    }

    static Parameter<BigDecimal> decimal(Object operand, String operator, @Nullable BigDecimal value) {
        return of(operand, operator, SqlTypes.DECIMAL, value);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.bind(type, value);
    }

    @Override
    public String toString() {
        return "?";
    }
}
