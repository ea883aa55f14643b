package dev.orm.dialect;

import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds a list of values as one H2 array. */
record H2ArrayType<T>(SqlType<T> element) implements ArrayType {

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
    public String toString() {
        return element + "[]";
    }
}
