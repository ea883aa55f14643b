package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.temporal.ChronoUnit;

/**
 * Times that are cut to the six digits of a second that PostgreSQL keeps. Its driver rounds them, so that a comparison with a finer one would meet
 * rows that are later. Where they are stored, finer ones are refused before they come here.
 */
record PostgresTimeType<T>(SqlType<T> type) implements DelegatingType<T> {

    @Override
    @SuppressWarnings("unchecked") // a time that is cut is one of the same class
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        type.bind(statement, index, (T) cut(value));
    }

    /** A value as it travels: a time without the digits that its type does not have. */
    static Object cut(Object value) {
        if (value instanceof Instant time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        } else if (value instanceof LocalDateTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        } else if (value instanceof OffsetDateTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        } else if (value instanceof LocalTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        } else if (value instanceof OffsetTime time) {
            return time.truncatedTo(ChronoUnit.MICROS);
        }
        return value;
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
