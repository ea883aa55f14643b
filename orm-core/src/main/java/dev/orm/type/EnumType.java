package dev.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An enum stored as a name, a number or another value of its constants. Equal for equal enums stored the same way. */
final class EnumType<E extends Enum<E>, D> implements StoredType<E, D> {

    private final SqlType<D> stored;
    private final EnumConstants<E, D> constants;

    private EnumType(SqlType<D> stored, EnumConstants<E, D> constants) {
        this.stored = stored;
        this.constants = constants;
    }

    static <E extends Enum<E>> EnumType<E, String> byName(Class<E> type) {
        return new EnumType<>(SqlTypes.STRING, EnumConstants.of(type, "name", Enum::name));
    }

    static <E extends Enum<E>> EnumType<E, Integer> byOrdinal(Class<E> type) {
        return new EnumType<>(SqlTypes.INTEGER, EnumConstants.of(type, "ordinal", Enum::ordinal));
    }

    static <E extends Enum<E>, D> EnumType<E, D> byValue(Class<E> type, SqlType<D> stored, Function<E, D> value) {
        return new EnumType<>(stored, EnumConstants.of(type, "value", value));
    }

    static <E extends Enum<E>> EnumType<E, String> named(Class<E> type, String typeName, Function<E, String> value) {
        EnumConstants<E, String> constants = EnumConstants.of(type, "name", value);
        return new EnumType<>(new NamedEnumText(typeName, constants.stored()), constants);
    }

    @Override
    public Class<E> javaType() {
        return constants.type();
    }

    @Override
    public List<String> constants() {
        return constants.texts();
    }

    @Override
    public void bind(PreparedStatement statement, int index, E value) throws SQLException {
        stored.bind(statement, index, constants.stored(value));
    }

    @Override
    public @Nullable E read(ResultSet row, int index) throws SQLException {
        D value = stored.read(row, index);
        if (value == null) {
            return null;
        }
        E constant = constants.constant(value);
        if (constant == null) {
            throw constants.unknown(ColumnLabel.of(row, index));
        }
        return constant;
    }

    @Override
    public @Nullable Object toJdbc(E value) throws SQLException {
        return stored.toJdbc(constants.stored(value));
    }

    @Override
    public SqlType<D> stored() {
        return stored;
    }

    @Override
    public SqlType<E> storedAs(SqlType<D> other) {
        return new EnumType<>(other, constants);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnumType<?, ?> that && constants.equals(that.constants) && stored.equals(that.stored);
    }

    @Override
    public int hashCode() {
        return Objects.hash(constants, stored);
    }

    @Override
    public String toString() {
        return javaType().getSimpleName() + " as " + stored;
    }
}
