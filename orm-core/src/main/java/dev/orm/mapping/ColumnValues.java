package dev.orm.mapping;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns for generated access code: by the driver's own getter where the attribute has the plain type of its
 * class, by the type of the mapping where it has another, such as a converter. SQL NULL is zero in a primitive.
 *
 * <p>Stateless and thread-safe.
 */
public final class ColumnValues {

    private ColumnValues() {}

    /** A column of a plain type, such as {@link SqlTypes#STRING}. */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable T read(ResultSet row, int column, SqlType<?> actual, SqlType<T> plain)
            throws SQLException {
        return actual == plain ? plain.read(row, column) : (T) actual.read(row, column);
    }

    /** A column as a boolean. */
    public static boolean readBoolean(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.BOOLEAN
                ? row.getBoolean(column)
                : type.read(row, column) instanceof Boolean value && value;
    }

    /** A column as a byte. */
    public static byte readByte(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.BYTE ? row.getByte(column) : type.read(row, column) instanceof Byte value ? value : 0;
    }

    /** A column as a short. */
    public static short readShort(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.SHORT
                ? row.getShort(column)
                : type.read(row, column) instanceof Short value ? value : 0;
    }

    /** A column as an int. */
    public static int readInt(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.INTEGER
                ? row.getInt(column)
                : type.read(row, column) instanceof Integer value ? value : 0;
    }

    /** A column as a long. */
    public static long readLong(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.LONG ? row.getLong(column) : type.read(row, column) instanceof Long value ? value : 0;
    }

    /** A column as a float. */
    public static float readFloat(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.FLOAT
                ? row.getFloat(column)
                : type.read(row, column) instanceof Float value ? value : 0;
    }

    /** A column as a double. */
    public static double readDouble(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type == SqlTypes.DOUBLE
                ? row.getDouble(column)
                : type.read(row, column) instanceof Double value ? value : 0;
    }

    /** A column as a char. */
    public static char readChar(ResultSet row, int column, SqlType<?> type) throws SQLException {
        return type.read(row, column) instanceof Character value ? value : 0;
    }
}
