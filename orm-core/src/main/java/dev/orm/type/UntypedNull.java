package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The type of a NULL that is bound where nothing tells what it is the absence of. Thread-safe. */
public final class UntypedNull implements SqlType<Object> {

    /** The only one. */
    public static final SqlType<Object> TYPE = new UntypedNull();

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
