package dev.orm.dialect;

import dev.orm.type.DelegatingType;
import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lengths of time in a column of type interval; the driver's own class for them loses what is too long for its fields. */
record PostgresIntervalType<T>(SqlType<T> type, Function<Interval, T> value) implements DelegatingType<T> {

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        Object jdbc = type.toJdbc(value);
        statement.setObject(index, jdbc == null ? null : PostgresText.of(jdbc), Types.OTHER);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.OTHER);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        try {
            return text == null ? null : value.apply(Interval.parse(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The value in column " + row.getMetaData().getColumnLabel(index) + " cannot be read as " + type
                            + ": " + e.getMessage(),
                    e);
        }
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
