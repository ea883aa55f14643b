package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is another but for one thing, such as how values are bound. An implementation overrides that.
 *
 * @param <T> the Java type of a value
 */
public interface DelegatingType<T> extends SqlType<T> {

    /** The other type. */
    SqlType<T> type();

    @Override
    default Class<T> javaType() {
        return type().javaType();
    }

    @Override
    default JDBCType jdbcType() {
        return type().jdbcType();
    }

    @Override
    default TypeCategory category() {
        return type().category();
    }

    @Override
    default @Nullable String typeName() {
        return type().typeName();
    }

    @Override
    default @Nullable SqlType<?> element() {
        return type().element();
    }

    @Override
    default List<String> constants() {
        return type().constants();
    }

    @Override
    default void bind(PreparedStatement statement, int index, T value) throws SQLException {
        type().bind(statement, index, value);
    }

    @Override
    default void bindNull(PreparedStatement statement, int index) throws SQLException {
        type().bindNull(statement, index);
    }

    @Override
    default @Nullable T read(ResultSet row, int index) throws SQLException {
        return type().read(row, index);
    }

    @Override
    default @Nullable Object toJdbc(T value) throws SQLException {
        return type().toJdbc(value);
    }

    @Override
    default boolean sameValue(T a, T b) {
        return type().sameValue(a, b);
    }

    @Override
    default T copy(T value) {
        return type().copy(value);
    }

    @Override
    default String written(String parameter) {
        return type().written(parameter);
    }

    @Override
    default String selected(String expression) {
        return type().selected(expression);
    }
}
