package dev.orm.schema.reflect;

import dev.orm.schema.catalog.CatalogType;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.Locale;

/** Finds what binds and reads the values of a type that a catalog describes. */
final class TypeOf {

    private TypeOf() {}

    static SqlType<?> values(CatalogType type) {
        return switch (type.jdbcType()) {
            case BOOLEAN, BIT -> SqlTypes.BOOLEAN;
            case TINYINT, SMALLINT -> SqlTypes.SHORT;
            case INTEGER -> SqlTypes.INTEGER;
            case BIGINT -> SqlTypes.LONG;
            case REAL -> SqlTypes.FLOAT;
            case FLOAT, DOUBLE -> SqlTypes.DOUBLE;
            case NUMERIC, DECIMAL -> SqlTypes.DECIMAL;
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> SqlTypes.BYTES;
            case DATE -> SqlTypes.DATE;
            case TIME -> SqlTypes.TIME;
            case TIME_WITH_TIMEZONE -> SqlTypes.OFFSET_TIME;
            case TIMESTAMP -> SqlTypes.TIMESTAMP;
            case TIMESTAMP_WITH_TIMEZONE -> SqlTypes.OFFSET_TIMESTAMP;
            default -> other(type);
        };
    }

    /** What the database alone knows is read and bound as text, where it has no class of its own. */
    private static SqlType<?> other(CatalogType type) {
        return type.text().toLowerCase(Locale.ROOT).equals("uuid") ? SqlTypes.UUID : SqlTypes.STRING;
    }
}
