package dev.orm.dialect;

import dev.orm.type.SqlType;
import dev.orm.type.UnreadableValueException;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Truth kept as 1 and 0. */
record SqliteBooleanType() implements SqlType<Boolean> {

    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.BOOLEAN;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
        statement.setInt(index, value ? 1 : 0);
    }

    @Override
    public @Nullable Boolean read(ResultSet row, int index) throws SQLException {
        Object stored = row.getObject(index);
        if (stored == null) {
            return null;
        }
        long value = SqliteWholeType.number(stored);
        if (value != 0 && value != 1) {
            throw new UnreadableValueException("A value read as a boolean is neither 0 nor 1", null);
        }
        return value == 1;
    }

    @Override
    public Object toJdbc(Boolean value) {
        return value ? 1 : 0;
    }

    @Override
    public String toString() {
        return "Boolean as 0 or 1";
    }
}
