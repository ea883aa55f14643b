package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/**
 * Ranges, or lists of ranges, of a type. Only a dialect whose database has them can bind and read them.
 *
 * @param category {@link TypeCategory#RANGE} or {@link TypeCategory#MULTIRANGE}
 */
record RangeType<T>(Class<T> javaType, TypeCategory category, SqlType<?> element) implements SqlType<T> {

    @Override
    public JDBCType jdbcType() {
        return JDBCType.OTHER;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        throw missing();
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        throw missing();
    }

    private SQLException missing() {
        return new SQLFeatureNotSupportedException(
                "This database has no ranges of " + element + "; store the two bounds in columns of their own",
                "0A000");
    }

    @Override
    public Object toJdbc(T value) {
        return value;
    }

    @Override
    public String toString() {
        return "ranges of " + element;
    }
}
