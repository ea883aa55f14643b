package dev.orm.dialect;

import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Whole numbers smaller than the 64 bits SQLite has for all of them, and whose driver would cut what is too large. */
record SqliteWholeType<T extends Number>(
        Class<T> javaType, JDBCType jdbcType, long least, long greatest, LongFunction<T> narrow) implements SqlType<T> {

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setLong(index, value.longValue());
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        long value = row.getLong(index);
        if (row.wasNull()) {
            return null;
        }
        if (value < least || value > greatest) {
            throw new RefusedValueException("A number is too large for " + javaType.getSimpleName(), "22003");
        }
        return narrow.apply(value);
    }

    @Override
    public Object toJdbc(T value) {
        return value;
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
