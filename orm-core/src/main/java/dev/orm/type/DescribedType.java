package dev.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A type that names, in the error, what a refused value was meant for, or where one stands that cannot be read. */
record DescribedType<T>(SqlType<T> type, String subject) implements DelegatingType<T> {

    static <T> SqlType<T> of(SqlType<T> type, String subject) {
        return keepsAll(type) ? type : new DescribedType<>(type, subject);
    }

    /** Whole and floating point numbers are never refused. */
    private static boolean keepsAll(SqlType<?> type) {
        return switch (type.jdbcType()) {
            case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, REAL, FLOAT, DOUBLE -> true;
            default -> false;
        };
    }

    /** The same for reading: the plain types of Java classes are read by the driver, whose errors are the database's. */
    static <T> SqlType<T> ofRead(SqlType<T> type, String subject) {
        boolean plain = type instanceof DecimalType || SqlTypes.find(type.javaType()) == type;
        return plain ? type : new DescribedType<>(type, subject);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        try {
            type.bind(statement, index, value);
        } catch (RefusedValueException e) {
            throw e.of(subject);
        }
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        try {
            return type.read(row, index);
        } catch (UnreadableValueException e) {
            throw e.of(subject);
        } catch (RefusedValueException | IllegalStateException e) {
            throw new UnreadableValueException(String.valueOf(e.getMessage()), e).of(subject);
        }
    }

    @Override
    public @Nullable Object toJdbc(T value) throws SQLException {
        try {
            return type.toJdbc(value);
        } catch (RefusedValueException e) {
            throw e.of(subject);
        }
    }

    @Override
    public SqlType<T> adaptedBy(TypeAdapter adapter) {
        SqlType<T> adapted = type.adaptedBy(adapter);
        return adapted == type ? this : new DescribedType<>(adapted, subject);
    }

    @Override
    public SqlType<T> on(String database) {
        SqlType<T> variant = type.on(database);
        return variant == type ? this : new DescribedType<>(variant, subject);
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
