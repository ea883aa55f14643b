package dev.orm.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Java type stored as another type, by a pair of functions that never see null but may answer it. Values that can
 * change are compared and copied by what is stored for them.
 */
record ConvertedType<A, D>(
        Class<A> javaType, SqlType<D> stored, Function<A, @Nullable D> toStored, Function<D, @Nullable A> fromStored)
        implements StoredType<A, D> {

    @Override
    public void bind(PreparedStatement statement, int index, A value) throws SQLException {
        D converted = converted(value);
        if (converted == null) {
            stored.bindNull(statement, index);
        } else {
            stored.bind(statement, index, converted);
        }
    }

    @Override
    public @Nullable A read(ResultSet row, int index) throws SQLException {
        D value = stored.read(row, index);
        try {
            return value == null ? null : fromStored.apply(value);
        } catch (MalformedValue e) {
            throw new UnreadableValueException(String.valueOf(e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new UnreadableValueException(failed(stored.javaType(), javaType, e), e);
        }
    }

    private @Nullable D converted(A value) throws SQLException {
        try {
            return toStored.apply(value);
        } catch (RuntimeException e) {
            throw new RefusedValueException(
                    failed(javaType, stored.javaType(), e), RefusedValueException.DATA_EXCEPTION, null, e);
        }
    }

    /** What a function throws may say the value. */
    private static String failed(Class<?> from, Class<?> to, RuntimeException thrown) {
        return "The conversion from " + from.getName() + " to " + to.getName() + " failed with "
                + thrown.getClass().getName() + "; let the converter take this value, or correct it";
    }

    @Override
    public @Nullable Object toJdbc(A value) throws SQLException {
        D converted = converted(value);
        return converted == null ? null : stored.toJdbc(converted);
    }

    @Override
    public boolean sameValue(A a, A b) {
        if (ImmutableClasses.contains(javaType) && a.equals(b)) {
            return true;
        }
        D first = toStored.apply(a);
        D second = toStored.apply(b);
        return first == null || second == null ? first == second : stored.sameValue(first, second);
    }

    @Override
    public A copy(A value) {
        if (ImmutableClasses.contains(javaType)) {
            return value;
        }
        D converted = toStored.apply(value);
        A copy = converted == null ? null : fromStored.apply(stored.copy(converted));
        return copy == null ? value : copy;
    }

    @Override
    public SqlType<A> storedAs(SqlType<D> other) {
        return new ConvertedType<>(javaType, other, toStored, fromStored);
    }

    @Override
    public String toString() {
        return javaType.getSimpleName() + " as " + stored;
    }
}
