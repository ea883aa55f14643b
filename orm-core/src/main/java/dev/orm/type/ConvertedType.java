package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A Java type stored as another type, by a pair of functions that never see null. */
record ConvertedType<A, D>(Class<A> javaType, SqlType<D> stored, Function<A, D> toStored, Function<D, A> fromStored)
        implements SqlType<A> {

    @Override
    public JDBCType jdbcType() {
        return stored.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, A value) throws SQLException {
        stored.bind(statement, index, toStored.apply(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        stored.bindNull(statement, index);
    }

    @Override
    public @Nullable A read(ResultSet row, int index) throws SQLException {
        D value = stored.read(row, index);
        return value == null ? null : fromStored.apply(value);
    }

    @Override
    public Object toJdbc(A value) throws SQLException {
        return stored.toJdbc(toStored.apply(value));
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + stored;
    }
}
