package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time, in a column with time zone. */
record InstantType() implements SqlType<Instant> {

    private static final Instant FIRST = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDateTime.MAX.toInstant(ZoneOffset.UTC);

    @Override
    public Class<Instant> javaType() {
        return Instant.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.TIMESTAMP_WITH_TIMEZONE;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, toJdbc(value));
    }

    @Override
    public @Nullable Instant read(ResultSet row, int index) throws SQLException {
        OffsetDateTime value = row.getObject(index, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    @Override
    public OffsetDateTime toJdbc(Instant value) throws SQLException {
        if (value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new RefusedValueException(
                    "The instant lies beyond the years that drivers know (" + FIRST + " to " + LAST
                            + "); use null or an agreed value for a time without end",
                    RefusedValueException.DATETIME_OVERFLOW);
        }
        return value.atOffset(ZoneOffset.UTC);
    }

    @Override
    public String toString() {
        return "Instant";
    }
}
