package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import dev.orm.schema.ObjectName;
import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's names of types, for columns and for the elements of arrays. */
final class PostgresTypes {

    private static final int LONGEST_TEXT = 10_485_760;

    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z_][\\w$]*(\\.[A-Za-z_][\\w$]*)?(\\([0-9, ]+\\))?");
    private static final Pattern TEXT_TYPE = Pattern.compile("(?i)(text|varchar|char|bpchar)\\b.*");

    private static final IdentifierQuoting QUOTING = new IdentifierQuoting(ReservedWords.POSTGRES, false, 63);

    private PostgresTypes() {}

    static String columnType(Column column) {
        return column.type().category() == TypeCategory.BASIC ? basicType(column) : categoryType(column);
    }

    private static String categoryType(Column column) {
        String name = name(column.type());
        boolean interval = name != null && name.equals("interval");
        if (name == null) {
            throw ColumnTypes.unknown(column, "PostgreSQL");
        }
        return interval ? name + fraction(column) : name;
    }

    private static String basicType(Column column) {
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
            default -> throw ColumnTypes.unknown(column, "PostgreSQL");
        };
    }

    private static String fraction(Column column) {
        return column.precision() == 0 ? "" : "(" + Math.min(column.precision(), 6) + ')';
    }

    /** The name of a type without a size, or null when PostgreSQL has none for it. */
    static @Nullable String name(SqlType<?> type) {
        return switch (type.category()) {
            case BASIC -> basicName(type);
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case ARRAY -> arrayName(Objects.requireNonNull(type.element()));
            case DURATION, PERIOD -> "interval";
            case INET -> "inet";
            case RANGE ->
                PostgresBounds.of(Objects.requireNonNull(type.element())).rangeName();
            case MULTIRANGE ->
                PostgresBounds.of(Objects.requireNonNull(type.element())).multirangeName();
            case ENUM -> enumName(Objects.requireNonNull(type.typeName()));
            case NAMED -> type.typeName();
            case LARGE -> basicName(type);
        };
    }

    private static @Nullable String arrayName(SqlType<?> element) {
        String name = name(element);
        return name == null ? null : name + "[]";
    }

    /** A name that mappings write, with or without its schema. */
    private static String enumName(String text) {
        ObjectName name = ObjectName.of(text);
        Identifier schema = name.schema();
        return (schema == null ? "" : QUOTING.quote(schema) + '.') + QUOTING.quote(name.name());
    }

    private static @Nullable String basicName(SqlType<?> type) {
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
            default -> null;
        };
    }

    /**
     * The type of the elements of an array that carries values of a type, or null for values that do not travel in arrays. Types that
     * the driver would have to look up by name, and arrays in arrays, travel as text.
     */
    static @Nullable String elementType(SqlType<?> type) {
        return switch (type.category()) {
            case ENUM, NAMED, ARRAY -> "text";
            case LARGE -> null;
            default -> name(type);
        };
    }

    /** The SQL of an element of the array that carries values of a type. */
    static String element(SqlType<?> type, String text) {
        return type.written(cast(text, castOfElement(type)));
    }

    /** The SQL of an element of the array that carries the values of a column. */
    static String element(Column column, String text) {
        return column.type().written(cast(text, castOf(column)));
    }

    private static String cast(String text, @Nullable String type) {
        return type == null ? text : "cast(" + text + " as " + type + ')';
    }

    /** The type to which the elements of the array that carries values of a type must be cast, or null. */
    private static @Nullable String castOfElement(SqlType<?> type) {
        String name = name(type);
        return Objects.equals(name, elementType(type)) ? null : name;
    }

    /**
     * The type to which the elements of an array must be cast for a column, or null: where they travel as text, and where the mapping
     * spells the column's type itself, such as {@code jsonb}. Text for a text column is left alone, because a cast would cut what is too
     * long instead of refusing it.
     */
    private static @Nullable String castOf(Column column) {
        String definition = column.unsafeDefinition();
        if (definition == null) {
            return castOfElement(column.type());
        }
        boolean sentAsText = "text".equals(elementType(column.type()));
        return sentAsText
                        && TYPE_NAME.matcher(definition).matches()
                        && !TEXT_TYPE.matcher(definition).matches()
                ? definition
                : null;
    }
}
