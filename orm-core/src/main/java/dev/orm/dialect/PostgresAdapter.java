package dev.orm.dialect;

import dev.orm.type.SqlType;
import dev.orm.type.TypeAdapter;
import java.sql.JDBCType;
import java.time.Duration;
import java.time.Period;

/** Binds and reads as text what PostgreSQL has types for and JDBC has not. */
final class PostgresAdapter implements TypeAdapter {

    static final TypeAdapter INSTANCE = new PostgresAdapter();

    private PostgresAdapter() {}

    @Override
    @SuppressWarnings("unchecked") // a leaf of the category of durations has durations
    public <T> SqlType<T> adapt(SqlType<T> type) {
        return switch (type.category()) {
            case BASIC -> isTime(type.jdbcType()) ? new PostgresTimeType<>(type) : type;
            case UUID, LARGE -> type;
            case JSON, ENUM, NAMED, INET, ARRAY -> new PostgresTextType<>(type);
            case DURATION -> (SqlType<T>) new PostgresIntervalType<>((SqlType<Duration>) type, Interval::toDuration);
            case PERIOD -> (SqlType<T>) new PostgresIntervalType<>((SqlType<Period>) type, Interval::toPeriod);
            case RANGE, MULTIRANGE -> PostgresRangeType.of(type);
        };
    }

    private static boolean isTime(JDBCType type) {
        return switch (type) {
            case TIME, TIME_WITH_TIMEZONE, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE -> true;
            default -> false;
        };
    }
}
