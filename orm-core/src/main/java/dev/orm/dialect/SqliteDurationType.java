package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Durations as their number of nanoseconds, so that they can be compared and added; 292 years at most. */
record SqliteDurationType() implements DelegatingType<Duration> {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    @Override
    public SqlType<Duration> type() {
        return SqlTypes.DURATION;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Duration value) throws SQLException {
        statement.setLong(index, toJdbc(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.BIGINT);
    }

    @Override
    public @Nullable Duration read(ResultSet row, int index) throws SQLException {
        long nanos = row.getLong(index);
        return row.wasNull() ? null : Duration.ofNanos(nanos);
    }

    @Override
    public Long toJdbc(Duration value) throws SQLException {
        if (value.abs().compareTo(LONGEST) > 0) {
            throw new RefusedValueException(
                    "The duration is longer than the 292 years that SQLite counts in nanoseconds; store its seconds",
                    "22008");
        }
        return value.toNanos();
    }

    @Override
    public String toString() {
        return "Duration";
    }
}
