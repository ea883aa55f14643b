package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time in a column of an interval type, where a day has 24 hours. */
record DurationType() implements SqlType<Duration> {

    @Override
    public Class<Duration> javaType() {
        return Duration.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.OTHER;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.DURATION;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Duration value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable Duration read(ResultSet row, int index) throws SQLException {
        return row.getObject(index, Duration.class);
    }

    @Override
    public Duration toJdbc(Duration value) {
        return value;
    }

    @Override
    public String toString() {
        return "Duration";
    }
}
