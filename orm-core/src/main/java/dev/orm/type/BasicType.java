package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type that the driver reads and writes itself, through one setter and one getter. */
record BasicType<T>(Class<T> javaType, JDBCType jdbcType, Setter<T> setter, Getter<T> getter) implements SqlType<T> {

    interface Setter<T> {
        void set(PreparedStatement statement, int index, T value) throws SQLException;
    }

    interface Getter<T> {
        @Nullable
        T get(ResultSet row, int index) throws SQLException;
    }

    /** A type whose getter returns a primitive, so that NULL shows in {@code wasNull()} only. */
    static <T> BasicType<T> primitive(Class<T> javaType, JDBCType jdbcType, Setter<T> setter, Getter<T> getter) {
        return new BasicType<>(javaType, jdbcType, setter, (row, index) -> {
            T value = getter.get(row, index);
            return row.wasNull() ? null : value;
        });
    }

    /** A type that JDBC 4.2 drivers take and give by its Java class. */
    static <T> BasicType<T> object(Class<T> javaType, JDBCType jdbcType) {
        return new BasicType<>(
                javaType,
                jdbcType,
                (statement, index, value) -> statement.setObject(index, value),
                (row, index) -> row.getObject(index, javaType));
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        setter.set(statement, index, value);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        return getter.get(row, index);
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
