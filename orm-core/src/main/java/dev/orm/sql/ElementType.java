package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The type of the elements of an array, to be looked up in the mapping when the text of a statement is made.
 *
 * @param array the type of the array
 * @param javaType the class of an element
 */
public record ElementType<T>(SqlType<?> array, Class<T> javaType) implements SqlType<T> {

    static <T> ElementType<T> of(ArrayExpression<?, T> array) {
        return new ElementType<>(array.type(), array.elementType());
    }

    static <T> Parameter<T> parameter(ArrayExpression<?, T> array, String method, T value) {
        return Parameter.of(array, method, of(array), value);
    }

    private SqlType<T> byClass() {
        return SqlTypes.of(javaType);
    }

    @Override
    public JDBCType jdbcType() {
        return byClass().jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        byClass().bind(statement, index, value);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        return byClass().read(row, index);
    }

    @Override
    public @Nullable Object toJdbc(T value) throws SQLException {
        return byClass().toJdbc(value);
    }

    @Override
    public String toString() {
        return "element of " + array;
    }
}
