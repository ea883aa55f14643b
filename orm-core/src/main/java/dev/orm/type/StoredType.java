package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type whose values stand for those of another, which says how the database holds them. An implementation says what stands for what.
 *
 * @param <A> the Java type of a value
 * @param <D> the Java type of what is stored for it
 */
interface StoredType<A, D> extends SqlType<A> {

    /** The type of what is stored. */
    SqlType<D> stored();

    /** The same type, stored as another one. */
    SqlType<A> storedAs(SqlType<D> other);

    @Override
    default JDBCType jdbcType() {
        return stored().jdbcType();
    }

    @Override
    default TypeCategory category() {
        return stored().category();
    }

    @Override
    default @Nullable String typeName() {
        return stored().typeName();
    }

    @Override
    default @Nullable SqlType<?> element() {
        return stored().element();
    }

    @Override
    default List<String> constants() {
        return stored().constants();
    }

    @Override
    default void bindNull(PreparedStatement statement, int index) throws SQLException {
        stored().bindNull(statement, index);
    }

    @Override
    default String written(String parameter) {
        return stored().written(parameter);
    }

    @Override
    default String selected(String expression) {
        return stored().selected(expression);
    }

    @Override
    default SqlType<A> adaptedBy(TypeAdapter adapter) {
        return as(stored().adaptedBy(adapter));
    }

    @Override
    default SqlType<A> on(String database) {
        return as(stored().on(database));
    }

    private SqlType<A> as(SqlType<D> other) {
        return other == stored() ? this : storedAs(other);
    }
}
