package dev.orm.spring.repository.query;

import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The type of a NULL that an expression yields, of which nobody knows what it is the absence of. */
final class UntypedNull implements SqlType<Object> {

    static final SqlType<Object> TYPE = new UntypedNull();

    private UntypedNull() {}

    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.NULL;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public Object read(ResultSet row, int index) throws SQLException {
        return row.getObject(index);
    }

    @Override
    public Object toJdbc(Object value) {
        return value;
    }

    @Override
    public String toString() {
        return "null";
    }
}
