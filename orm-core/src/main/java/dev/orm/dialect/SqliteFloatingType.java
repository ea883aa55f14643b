package dev.orm.dialect;

import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import dev.orm.type.UnreadableValueException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Floating numbers; SQLite would store NaN as NULL without a word. */
record SqliteFloatingType<T extends Number>(Class<T> javaType, JDBCType jdbcType, DoubleFunction<T> narrow)
        implements SqlType<T> {

    static final SqlType<Double> DOUBLE = new SqliteFloatingType<>(Double.class, JDBCType.DOUBLE, Double::valueOf);
    static final SqlType<Float> FLOAT = new SqliteFloatingType<>(Float.class, JDBCType.REAL, value -> (float) value);

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setDouble(index, number(value));
    }

    private static double number(Number value) throws SQLException {
        double number = value.doubleValue();
        if (Double.isNaN(number)) {
            throw new RefusedValueException("SQLite has no number that stands for NaN; store null instead", "22003");
        }
        return number;
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        Object stored = row.getObject(index);
        if (stored instanceof Number number) {
            return narrow.apply(number.doubleValue());
        }
        if (stored == null) {
            return null;
        }
        throw new UnreadableValueException("A value read as a number is none; correct the row", null);
    }

    @Override
    public Object toJdbc(T value) throws SQLException {
        return number(value);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
