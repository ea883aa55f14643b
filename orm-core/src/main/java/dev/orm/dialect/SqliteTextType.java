package dev.orm.dialect;

import dev.orm.type.SqlType;
import dev.orm.type.UnreadableValueException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values kept as text, in one form for each value, so that equal values are equal text. */
record SqliteTextType<T>(Class<T> javaType, JDBCType jdbcType, Writer<T> writer, Function<String, T> reader)
        implements SqlType<T> {

    /** Writes a value as text. */
    @FunctionalInterface
    interface Writer<T> {
        String write(T value) throws SQLException;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setString(index, writer.write(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, Types.NULL);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableValueException(
                    "A value read as " + javaType.getSimpleName() + " is not written as one", null);
        }
    }

    @Override
    public Object toJdbc(T value) throws SQLException {
        return writer.write(value);
    }

    @Override
    public boolean sameValue(T a, T b) {
        return a instanceof OffsetDateTime time ? time.isEqual((OffsetDateTime) b) : a.equals(b);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as text";
    }
}
