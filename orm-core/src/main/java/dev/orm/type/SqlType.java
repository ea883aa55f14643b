package dev.orm.type;

import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Binds and reads the values of one column: the pair of a Java type and the SQL type it is stored as.
 *
 * <p>Implementations are immutable and safe for use by many threads.
 *
 * @param <T> the Java type of a value
 */
public interface SqlType<T> {

    /** The class of the values; never a primitive class. */
    Class<T> javaType();

    /** The standard SQL type behind it, from which a dialect derives column definitions and array element names. */
    JDBCType jdbcType();

    /**
     * Sets a parameter to a value.
     *
     * @throws SQLException if the driver refuses the value, or if it could not be stored without damage
     */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** Sets a parameter to SQL NULL. */
    default void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, jdbcType().getVendorTypeNumber());
    }

    /** Reads a column of the current row; null for SQL NULL. */
    @Nullable
    T read(ResultSet row, int index) throws SQLException;

    /**
     * The value as a driver wants it inside an array: a string, number, boolean, byte array, UUID or {@code java.time}
     * value.
     *
     * @throws SQLException if the value could not be stored without damage
     */
    Object toJdbc(T value) throws SQLException;

    /** Whether two values are the same to the database: a change from one to the other needs no update. */
    default boolean sameValue(T a, T b) {
        return a.equals(b);
    }

    /** A copy that later changes of the value do not reach; immutable values are their own copy. */
    default T copy(T value) {
        return value;
    }
}
