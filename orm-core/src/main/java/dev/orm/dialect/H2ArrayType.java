package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.sql.Array;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Binds a list of values as one H2 array. */
record H2ArrayType<T>(SqlType<T> element) implements SqlType<Object[]> {

    @Override
    public Class<Object[]> javaType() {
        return Object[].class;
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.ARRAY;
    }

    @Override
    @SuppressWarnings("unchecked") // an array of a column holds values of the column's type
    public void bind(PreparedStatement statement, int index, Object[] values) throws SQLException {
        @Nullable Object[] elements = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            elements[i] = value == null ? null : element.toJdbc((T) value);
        }
        statement.setObject(index, elements);
    }

    @Override
    public Object @Nullable [] read(ResultSet row, int index) throws SQLException {
        Array array = row.getArray(index);
        return array == null ? null : (Object[]) array.getArray();
    }

    @Override
    public Object toJdbc(Object[] value) {
        return value;
    }

    @Override
    public boolean sameValue(Object[] a, Object[] b) {
        return Arrays.deepEquals(a, b);
    }

    @Override
    public String toString() {
        return element + "[]";
    }
}
