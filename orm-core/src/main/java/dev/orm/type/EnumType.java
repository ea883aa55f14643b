package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An enum stored as a name or a number. Equal for equal enums stored the same way. */
final class EnumType<E extends Enum<E>, D> implements SqlType<E> {

    private final Class<E> javaType;
    private final SqlType<D> stored;
    private final Function<E, D> toStored;
    private final Function<D, E> fromStored;

    private EnumType(Class<E> javaType, SqlType<D> stored, Function<E, D> toStored, Function<D, E> fromStored) {
        this.javaType = javaType;
        this.stored = stored;
        this.toStored = toStored;
        this.fromStored = fromStored;
    }

    static <E extends Enum<E>> EnumType<E, String> byName(Class<E> type) {
        return new EnumType<>(type, SqlTypes.STRING, Enum::name, new EnumNames<>(type)::constant);
    }

    static <E extends Enum<E>> EnumType<E, Integer> byOrdinal(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return new EnumType<>(
                type, SqlTypes.INTEGER, Enum::ordinal, ordinal -> EnumNames.constantAt(type, constants, ordinal));
    }

    @Override
    public Class<E> javaType() {
        return javaType;
    }

    @Override
    public JDBCType jdbcType() {
        return stored.jdbcType();
    }

    @Override
    public void bind(PreparedStatement statement, int index, E value) throws SQLException {
        stored.bind(statement, index, toStored.apply(value));
    }

    @Override
    public @Nullable E read(ResultSet row, int index) throws SQLException {
        D value = stored.read(row, index);
        return value == null ? null : fromStored.apply(value);
    }

    @Override
    public Object toJdbc(E value) throws SQLException {
        return stored.toJdbc(toStored.apply(value));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumType<?, ?> that && javaType == that.javaType && stored.equals(that.stored);
    }

    @Override
    public int hashCode() {
        return 31 * javaType.hashCode() + stored.hashCode();
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + stored;
    }
}
