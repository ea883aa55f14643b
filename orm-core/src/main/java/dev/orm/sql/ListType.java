package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a list of an attribute's values, to be looked up in its mapping when the text of a statement is made.
 *
 * @param element the type of the attribute
 */
public record ListType<T>(AttributeType<T> element) implements SqlType<List<T>> {

    static <T> SqlType<List<T>> of(SqlType<T> element) {
        return element instanceof AttributeType<T> late ? new ListType<>(late) : SqlTypes.listOf(element);
    }

    private SqlType<List<T>> byClass() {
        return SqlTypes.listOf(SqlTypes.of(element.javaType()));
    }

    @Override
    public Class<List<T>> javaType() {
        return byClass().javaType();
    }

    @Override
    public JDBCType jdbcType() {
        return JDBCType.ARRAY;
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<T> value) throws SQLException {
        byClass().bind(statement, index, value);
    }

    @Override
    public @Nullable List<T> read(ResultSet row, int index) throws SQLException {
        return byClass().read(row, index);
    }

    @Override
    public @Nullable Object toJdbc(List<T> value) throws SQLException {
        return byClass().toJdbc(value);
    }

    @Override
    public String toString() {
        return "list of " + element;
    }
}
