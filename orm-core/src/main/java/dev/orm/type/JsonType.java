package dev.orm.type;

import java.lang.reflect.Type;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Values stored as JSON. They are compared by their JSON, so that a change anywhere inside a value is seen.
 *
 * @param javaType the class of the values
 * @param declared their type with its arguments
 */
record JsonType<T>(Class<T> javaType, Type declared, JsonFormat format) implements SqlType<T> {

    @Override
    public JDBCType jdbcType() {
        return JDBCType.OTHER;
    }

    @Override
    public TypeCategory category() {
        return TypeCategory.JSON;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setString(index, toJdbc(value));
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        String json = row.getString(index);
        try {
            return json == null ? null : parsed(json);
        } catch (IllegalArgumentException e) {
            throw ColumnLabel.unreadable(row, index, e);
        }
    }

    @SuppressWarnings("unchecked") // the format reads values of the declared type
    private @Nullable T parsed(String json) {
        return (T) format.read(json, declared);
    }

    @Override
    public String toJdbc(T value) throws SQLException {
        try {
            return JsonText.storable(format.write(value, declared));
        } catch (IllegalArgumentException e) {
            throw new RefusedValueException(
                    String.valueOf(e.getMessage()), RefusedValueException.DATA_EXCEPTION, null, e);
        }
    }

    @Override
    public boolean sameValue(T a, T b) {
        return a == b && ImmutableClasses.contains(javaType)
                || format.same(format.write(a, declared), format.write(b, declared));
    }

    @Override
    public T copy(T value) {
        if (ImmutableClasses.contains(javaType)) {
            return value;
        }
        T copy = parsed(format.write(value, declared));
        return copy == null ? value : copy;
    }

    @Override
    public String toString() {
        return declared.getTypeName() + " as JSON";
    }
}
