package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The type of an attribute, to be looked up in its mapping when the text of a statement is made: only the mapping knows
 * converters and how an enum is stored. Used by itself it behaves as the type of its Java class.
 *
 * @param source the source that has the attribute
 * @param attribute the path of the attribute
 * @param javaType the class of the values
 */
public record AttributeType<T>(Source source, String attribute, Class<T> javaType) implements SqlType<T> {

    @Override
    public JDBCType jdbcType() {
        return SqlTypes.of(javaType).jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        SqlTypes.of(javaType).bind(statement, index, value);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        return SqlTypes.of(javaType).read(row, index);
    }

    @Override
    public @Nullable Object toJdbc(T value) throws SQLException {
        return SqlTypes.of(javaType).toJdbc(value);
    }

    @Override
    public String toString() {
        return "type of " + source + "." + attribute;
    }
}
