package dev.orm.sql.render;

import dev.orm.sql.InValues;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Binds a part of a long list, for databases that limit the length of an array.
 *
 * @param list what binds a whole list
 * @param number which part, from 0
 */
record ListPart(SqlType<Object[]> list, int number) implements SqlType<Object[]> {

    @Override
    public Class<Object[]> javaType() {
        return list.javaType();
    }

    @Override
    public JDBCType jdbcType() {
        return list.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object[] values) throws SQLException {
        list.bind(statement, index, part(values));
    }

    @Override
    public Object @Nullable [] read(ResultSet row, int index) throws SQLException {
        return list.read(row, index);
    }

    @Override
    public @Nullable Object toJdbc(Object[] values) throws SQLException {
        return list.toJdbc(part(values));
    }

    private Object[] part(Object[] values) {
        int from = Math.min(values.length, number * InValues.PART);
        Object[] part = new Object[Math.min(values.length - from, InValues.PART)];
        System.arraycopy(values, from, part, 0, part.length);
        return part;
    }
}
