package dev.orm.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of which only the driver knows what they hold: dates and times as {@code java.time}, large values and arrays in full,
 * everything else as the driver gives it.
 */
final class DriverValues {

    private DriverValues() {}

    static RowReader<@Nullable Object> reader(ResultSetMetaData columns, int column) throws SQLException {
        String name = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
        return switch (columns.getColumnType(column)) {
            case Types.DATE -> of(column, LocalDate.class);
            case Types.TIME -> name.equals("timetz") ? of(column, OffsetTime.class) : of(column, LocalTime.class);
            case Types.TIME_WITH_TIMEZONE -> of(column, OffsetTime.class);
            case Types.TIMESTAMP ->
                name.equals("timestamptz") ? of(column, OffsetDateTime.class) : of(column, LocalDateTime.class);
            case Types.TIMESTAMP_WITH_TIMEZONE -> of(column, OffsetDateTime.class);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> row -> row.getBytes(column);
            case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR -> row -> row.getString(column);
            case Types.ARRAY -> row -> array(row, column);
            default -> row -> row.getObject(column);
        };
    }

    private static RowReader<@Nullable Object> of(int column, Class<?> type) {
        return row -> row.getObject(column, type);
    }

    private static @Nullable Object array(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        try {
            return array.getArray();
        } finally {
            array.free();
        }
    }
}
