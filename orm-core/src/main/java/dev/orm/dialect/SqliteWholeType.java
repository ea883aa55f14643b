package dev.orm.dialect;

import dev.orm.type.SqlType;
import dev.orm.type.UnreadableValueException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Whole numbers, of which SQLite has 64 bits for all, while its driver would cut what is too large and read text as 0. */
record SqliteWholeType<T extends Number>(
        Class<T> javaType, JDBCType jdbcType, long least, long greatest, LongFunction<T> narrow) implements SqlType<T> {

    /** The first number too large, which as a floating point number equals the greatest one that is not. */
    private static final double BEYOND = 0x1p63;

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setLong(index, value.longValue());
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        Object stored = row.getObject(index);
        return stored == null ? null : narrow.apply(whole(stored));
    }

    private long whole(Object stored) throws UnreadableValueException {
        long value = number(stored);
        if (value < least || value > greatest) {
            throw new UnreadableValueException("A number is too large for " + javaType.getSimpleName(), null);
        }
        return value;
    }

    /** What a column holds whose values are whole numbers: the driver would cut fractions off, and read text as 0. */
    static long number(Object stored) throws UnreadableValueException {
        if (stored instanceof Integer || stored instanceof Long) {
            return ((Number) stored).longValue();
        }
        if (stored instanceof Double number && number == number.longValue() && number < BEYOND) {
            return number.longValue();
        }
        throw new UnreadableValueException("A value read as a whole number is none; correct the row", null);
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
