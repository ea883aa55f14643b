package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.sql.UnsupportedSqlException;
import dev.orm.sql.render.Literals;
import dev.orm.type.DecimalType;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite, which knows whole and floating numbers, text and bytes, keeps the values of other types: without loss, or not at all, and
 * so that they sort and compare as what they are.
 */
final class SqliteTypes {

    private static final Map<Class<?>, SqlType<?>> OWN = new HashMap<>();

    static {
        add(new SqliteBooleanType());
        add(new SqliteWholeType<>(
                Byte.class, JDBCType.SMALLINT, Byte.MIN_VALUE, Byte.MAX_VALUE, value -> (byte) value));
        add(new SqliteWholeType<>(
                Short.class, JDBCType.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE, value -> (short) value));
        add(new SqliteWholeType<>(
                Integer.class, JDBCType.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value));
        add(new SqliteWholeType<>(Long.class, JDBCType.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE, value -> value));
        add(SqliteFloatingType.FLOAT);
        add(SqliteFloatingType.DOUBLE);
        add(new SqliteTextType<>(UUID.class, JDBCType.OTHER, UUID::toString, SqliteTypes::uuid));
        add(new SqliteTextType<>(LocalDate.class, JDBCType.DATE, SqliteTimes::write, SqliteTimes::date));
        add(new SqliteTextType<>(LocalTime.class, JDBCType.TIME, SqliteTimes::write, SqliteTimes::time));
        add(new SqliteTextType<>(LocalDateTime.class, JDBCType.TIMESTAMP, SqliteTimes::write, SqliteTimes::dateTime));
        add(new SqliteTextType<>(
                OffsetTime.class, JDBCType.TIME_WITH_TIMEZONE, OffsetTime::toString, OffsetTime::parse));
        add(new SqliteDurationType());
        add(new SqliteTextType<>(
                OffsetDateTime.class, JDBCType.TIMESTAMP_WITH_TIMEZONE, SqliteTimes::write, SqliteTimes::pointInTime));
        add(new SqliteTextType<>(
                Instant.class,
                JDBCType.TIMESTAMP_WITH_TIMEZONE,
                SqliteTimes::write,
                text -> SqliteTimes.pointInTime(text).toInstant()));
    }

    private SqliteTypes() {}

    private static void add(SqlType<?> type) {
        OWN.put(type.javaType(), type);
    }

    /** The type in the form in which SQLite binds and reads it. */
    @SuppressWarnings("unchecked") // each is filed under the class of its values
    static <T> SqlType<T> own(SqlType<T> type) {
        if (type instanceof DecimalType decimal) {
            return (SqlType<T>) new SqliteDecimalType(decimal.scale());
        }
        SqlType<?> own = OWN.get(type.javaType());
        return own == null || own.jdbcType() != type.jdbcType() ? type : (SqlType<T>) own;
    }

    /** The literal of a value of an adapted type. */
    static <T> String literal(SqlType<T> type, @Nullable T value) {
        try {
            Object stored = value == null ? null : type.toJdbc(value);
            return stored instanceof Double number ? floating(number) : Literals.of(type, value);
        } catch (SQLException e) {
            throw new IllegalArgumentException("A value of " + type + " cannot be written as a literal", e);
        }
    }

    private static String floating(double number) {
        return Double.isInfinite(number) ? (number > 0 ? "9e999" : "-9e999") : Double.toString(number);
    }

    static String columnType(Column column) {
        return switch (column.type().category()) {
            case BASIC, LARGE -> storage(column);
            case UUID, JSON, PERIOD, INET, ENUM -> "text";
            case DURATION -> "integer";
            case NAMED -> Objects.requireNonNull(column.type().typeName());
            case ARRAY ->
                throw new UnsupportedSqlException(
                        "A column of arrays (" + column.identifier() + ")",
                        "SQLite",
                        "store the values as JSON (@Json, SqlTypes.json), or as rows of a table");
            case RANGE, MULTIRANGE -> throw ColumnTypes.unknown(column, "SQLite");
        };
    }

    private static String storage(Column column) {
        return switch (column.type().jdbcType()) {
            case BOOLEAN, BIT, TINYINT, SMALLINT, INTEGER, BIGINT -> "integer";
            case REAL, FLOAT, DOUBLE, DECIMAL, NUMERIC -> "real";
            case CHAR, NCHAR, VARCHAR, NVARCHAR, LONGVARCHAR, LONGNVARCHAR, CLOB, NCLOB -> "text";
            case DATE, TIME, TIME_WITH_TIMEZONE, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE -> "text";
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> "blob";
            default -> throw ColumnTypes.unknown(column, "SQLite");
        };
    }

    /** The JDK also takes shortened forms, which are other text for the same value. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (text.length() != 36) {
            throw new IllegalArgumentException("a UUID has 36 characters");
        }
        return uuid;
    }
}
