package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.EnumType;
import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import java.sql.JDBCType;
import org.jspecify.annotations.Nullable;

/** What {@code @Column} says of a column, or what its defaults say where there is no annotation. */
record ColumnSpec(
        String name,
        boolean unique,
        boolean nullable,
        boolean insertable,
        boolean updatable,
        Size size,
        String definition) {

    private static final int DEFAULT_LENGTH = 255;
    private static final ColumnSpec DEFAULT =
            new ColumnSpec("", false, true, true, true, new Size(DEFAULT_LENGTH, 0, 0, -1), "");

    /** Length of text and bytes, digits of decimals, digits of a second's fraction (-1 if not said). */
    record Size(int length, int precision, int scale, int secondPrecision) {}

    static ColumnSpec of(jakarta.persistence.@Nullable Column column) {
        if (column == null) {
            return DEFAULT;
        }
        return new ColumnSpec(
                column.name(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                new Size(column.length(), column.precision(), column.scale(), column.secondPrecision()),
                column.columnDefinition());
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /** Starts the column; a large object has no length. */
    Column.Builder column(String columnName, SqlType<?> type, boolean large) {
        Column.Builder column = Column.builder(columnName, type).unique(unique);
        if (!definition.isEmpty()) {
            column.definition(definition);
        }
        String typeName = type.typeName();
        if (type.category() == TypeCategory.ENUM && typeName != null) {
            column.namedType(EnumType.of(typeName, type.constants().toArray(String[]::new)));
        }
        if (isSized(type.jdbcType()) && !large) {
            column.length(size.length());
        } else if (isDecimal(type.jdbcType())) {
            column.precision(size.precision(), size.scale());
        } else if (isTime(type.jdbcType()) && size.secondPrecision() >= 0) {
            column.precision(size.secondPrecision(), 0);
        }
        return column;
    }

    static boolean isSized(JDBCType type) {
        return switch (type) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY -> true;
            default -> false;
        };
    }

    private static boolean isDecimal(JDBCType type) {
        return type == JDBCType.DECIMAL || type == JDBCType.NUMERIC;
    }

    private static boolean isTime(JDBCType type) {
        return switch (type) {
            case TIME, TIMESTAMP, TIME_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE -> true;
            default -> false;
        };
    }
}
