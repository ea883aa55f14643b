package dev.orm.schema.live;

import java.sql.Types;
import java.util.Locale;

/** What a column holds, as coarse as drivers agree on it. */
enum TypeKind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    TIME,
    TIMESTAMP,
    BINARY,
    /** A type of the database's own, which may fit anything. */
    SPECIAL;

    static TypeKind of(int jdbcType) {
        return switch (jdbcType) {
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> TEXT;
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.NUMERIC,
                    Types.DECIMAL,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> NUMBER;
            case Types.BIT, Types.BOOLEAN -> BOOLEAN;
            case Types.DATE -> DATE;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> TIME;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            default -> SPECIAL;
        };
    }

    boolean fits(TypeKind other) {
        return this == other || this == SPECIAL || other == SPECIAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
