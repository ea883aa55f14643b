package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point in time with an offset. Databases keep the point, not the offset: two values are the same when their instants
 * are.
 */
record OffsetTimestampType() implements SqlType<OffsetDateTime> {

    @Override
    public Class<OffsetDateTime> javaType() {
        return OffsetDateTime.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.TIMESTAMP_WITH_TIMEZONE;
    }

    @Override
    public void bind(PreparedStatement statement, int index, OffsetDateTime value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable OffsetDateTime read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, OffsetDateTime.class);
    }

    @Override
    public Object toJdbc(OffsetDateTime value) {
        return value;
    }

    @Override
    public boolean sameValue(OffsetDateTime a, OffsetDateTime b) {
        return a.isEqual(b);
    }

    @Override
    public String toString() {
        return "OffsetDateTime";
    }
}
