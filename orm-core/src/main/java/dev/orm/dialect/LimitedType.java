package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type that writes a column and refuses what the column would not keep as it is. */
record LimitedType<T>(SqlType<T> type, ColumnDigits digits, ValueLimits limits) implements DelegatingType<T> {

    static <T> SqlType<T> of(SqlType<T> adapted, Column column, ValueLimits limits) {
        return isLimited(adapted) ? new LimitedType<>(adapted, ColumnDigits.of(column), limits) : adapted;
    }

    private static boolean isLimited(SqlType<?> type) {
        return switch (type.category()) {
            case DURATION, PERIOD -> true;
            case BASIC -> isLimited(type.jdbcType());
            default -> false;
        };
    }

    private static boolean isLimited(JDBCType type) {
        return switch (type) {
            case DECIMAL, NUMERIC, DATE, TIME, TIME_WITH_TIMEZONE, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE -> true;
            default -> false;
        };
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        limits.check(digits, type.toJdbc(value));
        type.bind(statement, index, value);
    }

    @Override
    public @Nullable Object toJdbc(T value) throws SQLException {
        Object jdbc = type.toJdbc(value);
        limits.check(digits, jdbc);
        return jdbc;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
