package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type of which nobody knows how its values look as text. */
record OddType() implements SqlType<Object> {

    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.OTHER;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return row.getObject(index);
    }

    @Override
    public Object toJdbc(Object value) {
        return value;
    }
}
