package dev.orm.schema.catalog;

import java.sql.JDBCType;
import java.sql.SQLException;

/** Reads types of PostgreSQL's catalog: their text, and what hides in their modifier. */
final class PostgresCatalogTypes {

    /** The catalog adds the size of a header to lengths and decimal digits. */
    private static final int HEADER = 4;

    private static final int NONE = -1;

    private PostgresCatalogTypes() {}

    /** Reads the next six columns of a row. */
    static CatalogType type(CatalogRow row) throws SQLException {
        String text = row.text();
        String own = row.text();
        JDBCType jdbcType = jdbcType(row.text());
        int modifier = row.integer();
        String kind = row.text();
        CatalogObject name = new CatalogObject(row.text(), own);
        if (kind.equals("e") || kind.equals("d")) {
            return new CatalogType(text, kind.equals("e") ? JDBCType.OTHER : jdbcType, 0, 0, 0, name);
        }
        return switch (jdbcType) {
            case VARCHAR, CHAR -> new CatalogType(text, jdbcType, length(modifier), 0, 0, null);
            case NUMERIC -> numeric(text, modifier);
            case TIME, TIME_WITH_TIMEZONE, TIMESTAMP, TIMESTAMP_WITH_TIMEZONE ->
                new CatalogType(text, jdbcType, 0, Math.max(modifier, 0), 0, null);
            default -> new CatalogType(text, jdbcType, 0, 0, 0, null);
        };
    }

    static CatalogType collated(CatalogType type, String collation) {
        return new CatalogType(
                type.text() + " collate " + collation,
                type.jdbcType(),
                type.length(),
                type.precision(),
                type.scale(),
                type.named());
    }

    private static int length(int modifier) {
        return modifier == NONE ? 0 : modifier - HEADER;
    }

    private static CatalogType numeric(String text, int modifier) {
        if (modifier == NONE) {
            return new CatalogType(text, JDBCType.NUMERIC, 0, 0, 0, null);
        }
        int digits = modifier - HEADER;
        return new CatalogType(text, JDBCType.NUMERIC, 0, digits >> 16, digits & 0x7ff, null);
    }

    private static JDBCType jdbcType(String base) {
        return switch (base) {
            case "bool" -> JDBCType.BOOLEAN;
            case "int2" -> JDBCType.SMALLINT;
            case "int4" -> JDBCType.INTEGER;
            case "int8" -> JDBCType.BIGINT;
            case "float4" -> JDBCType.REAL;
            case "float8" -> JDBCType.DOUBLE;
            case "numeric" -> JDBCType.NUMERIC;
            case "varchar" -> JDBCType.VARCHAR;
            case "bpchar" -> JDBCType.CHAR;
            case "text" -> JDBCType.LONGVARCHAR;
            case "bytea" -> JDBCType.VARBINARY;
            case "date" -> JDBCType.DATE;
            case "time" -> JDBCType.TIME;
            case "timetz" -> JDBCType.TIME_WITH_TIMEZONE;
            case "timestamp" -> JDBCType.TIMESTAMP;
            case "timestamptz" -> JDBCType.TIMESTAMP_WITH_TIMEZONE;
            default -> base.startsWith("_") ? JDBCType.ARRAY : JDBCType.OTHER;
        };
    }
}
