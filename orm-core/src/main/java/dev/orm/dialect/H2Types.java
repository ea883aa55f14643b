package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.sql.render.Literals;
import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.util.Objects;
import java.util.stream.Collectors;

/** H2's names of types. */
final class H2Types {

    private static final int LONGEST_VALUE = 1_000_000_000;
    private static final int MOST_DIGITS = 9;

    private H2Types() {}

    static String columnType(Column column) {
        return switch (column.type().category()) {
            case BASIC -> basicType(column);
            case DURATION -> "interval day(18) to second(" + fraction(column) + ')';
            case LARGE -> large(column);
            default -> name(column.type(), column);
        };
    }

    /** A column's type of its category, which has no size; the column is there for messages. */
    private static String name(SqlType<?> type, Column column) {
        return switch (type.category()) {
            case UUID -> "uuid";
            case JSON -> "json";
            case ARRAY -> elementName(Objects.requireNonNull(type.element()), column) + " array";
            case PERIOD -> "varchar(40)";
            case INET -> "varchar(45)";
            case ENUM -> enumType(type);
            case NAMED -> Objects.requireNonNull(type.typeName());
            default -> throw ColumnTypes.unknown(column, "H2");
        };
    }

    private static String elementName(SqlType<?> element, Column column) {
        TypeCategory category = element.category();
        return category == TypeCategory.BASIC || category == TypeCategory.DURATION
                ? columnType(Column.builder(column.name(), element).build())
                : name(element, column);
    }

    private static String enumType(SqlType<?> type) {
        return type.constants().stream().map(Literals::text).collect(Collectors.joining(", ", "enum(", ")"));
    }

    private static String large(Column column) {
        return switch (column.type().jdbcType()) {
            case BLOB, LONGVARBINARY, BINARY, VARBINARY -> "binary large object";
            default -> "character large object";
        };
    }

    private static String basicType(Column column) {
        return switch (column.type().jdbcType()) {
            case BOOLEAN, BIT -> "boolean";
            case TINYINT -> "tinyint";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case FLOAT, DOUBLE -> "double precision";
            case DECIMAL, NUMERIC -> ColumnTypes.decimal(column, "decfloat");
            case CHAR, NCHAR -> ColumnTypes.sized("char", column.length(), LONGEST_VALUE, "char");
            case VARCHAR, NVARCHAR -> ColumnTypes.sized("varchar", column.length(), LONGEST_VALUE, "varchar");
            case LONGVARCHAR, LONGNVARCHAR, CLOB, NCLOB -> "character large object";
            case BINARY, VARBINARY -> ColumnTypes.sized("varbinary", column.length(), LONGEST_VALUE, "varbinary");
            case LONGVARBINARY, BLOB -> "binary large object";
            case DATE -> "date";
            case TIME -> "time(" + fraction(column) + ')';
            case TIME_WITH_TIMEZONE -> "time(" + fraction(column) + ") with time zone";
            case TIMESTAMP -> "timestamp(" + fraction(column) + ')';
            case TIMESTAMP_WITH_TIMEZONE -> "timestamp(" + fraction(column) + ") with time zone";
            default -> throw ColumnTypes.unknown(column, "H2");
        };
    }

    private static int fraction(Column column) {
        return column.precision() == 0 ? MOST_DIGITS : Math.min(column.precision(), MOST_DIGITS);
    }

    /**
     * The text of a parameter that nothing else tells the type of. A decimal number goes without a cast, because H2 has no decimal type that
     * keeps any number of digits as they are; what has no name goes without, too.
     */
    static String parameter(SqlType<?> type) {
        boolean bare = type.category() == TypeCategory.BASIC
                && switch (type.jdbcType()) {
                    case DECIMAL, NUMERIC, OTHER, ARRAY, JAVA_OBJECT -> true;
                    default -> false;
                };
        return bare
                ? "?"
                : "cast(? as " + columnType(Column.builder("parameter", type).build()) + ')';
    }
}
