package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import java.sql.JDBCType;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's names of types, for columns and for the elements of arrays. */
final class PostgresTypes {

    private static final int LONGEST_TEXT = 10_485_760;

    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z_][\\w$]*(\\.[A-Za-z_][\\w$]*)?(\\([0-9, ]+\\))?");
    private static final Pattern TEXT_TYPE = Pattern.compile("(?i)(text|varchar|char|bpchar)\\b.*");

    private PostgresTypes() {}

    static String columnType(Column column) {
        return switch (column.type().jdbcType()) {
            case BOOLEAN, BIT -> "boolean";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case FLOAT, DOUBLE -> "double precision";
            case DECIMAL, NUMERIC -> ColumnTypes.decimal(column, "numeric");
            case CHAR, NCHAR -> ColumnTypes.sized("char", column.length(), LONGEST_TEXT, "char");
            case VARCHAR, NVARCHAR -> ColumnTypes.sized("varchar", column.length(), LONGEST_TEXT, "text");
            case LONGVARCHAR, LONGNVARCHAR, CLOB, NCLOB -> "text";
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> "bytea";
            case DATE -> "date";
            case TIME -> "time" + fraction(column);
            case TIME_WITH_TIMEZONE -> "time" + fraction(column) + " with time zone";
            case TIMESTAMP -> "timestamp" + fraction(column);
            case TIMESTAMP_WITH_TIMEZONE -> "timestamp" + fraction(column) + " with time zone";
            default -> otherType(column);
        };
    }

    private static String fraction(Column column) {
        return column.precision() == 0 ? "" : "(" + Math.min(column.precision(), 6) + ')';
    }

    private static String otherType(Column column) {
        if (ColumnTypes.isUuid(column)) {
            return "uuid";
        }
        throw ColumnTypes.unknown(column, "PostgreSQL");
    }

    /** The type of an array's elements, or null for values that do not travel in arrays. */
    static @Nullable String elementType(SqlType<?> type) {
        return switch (type.jdbcType()) {
            case BOOLEAN, BIT -> "bool";
            case TINYINT, SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case REAL -> "float4";
            case FLOAT, DOUBLE -> "float8";
            case DECIMAL, NUMERIC -> "numeric";
            case CHAR, NCHAR -> "bpchar";
            case VARCHAR, NVARCHAR, LONGVARCHAR, LONGNVARCHAR, CLOB, NCLOB -> "text";
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> "bytea";
            case DATE -> "date";
            case TIME -> "time";
            case TIME_WITH_TIMEZONE -> "timetz";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_WITH_TIMEZONE -> "timestamptz";
            default -> type.jdbcType() == JDBCType.OTHER && type.javaType() == UUID.class ? "uuid" : null;
        };
    }

    /**
     * The type to which text must be cast for a column whose type the mapping spells itself, such as {@code jsonb}, or null. Text for a
     * text column is left alone, because a cast would cut what is too long instead of refusing it.
     */
    static @Nullable String castOfText(Column column) {
        String definition = column.definition();
        boolean sentAsText = definition != null && "text".equals(elementType(column.type()));
        return sentAsText
                        && TYPE_NAME.matcher(definition).matches()
                        && !TEXT_TYPE.matcher(definition).matches()
                ? definition
                : null;
    }
}
