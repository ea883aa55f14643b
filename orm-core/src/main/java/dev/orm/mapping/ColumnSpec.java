package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.EnumType;
import dev.orm.schema.ObjectName;
import dev.orm.type.SqlType;
import dev.orm.type.TypeCategory;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.MapKeyColumn;
import java.lang.annotation.Annotation;
import java.sql.JDBCType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code @Column} says of a column, or what its defaults say where there is no annotation. */
record ColumnSpec(
        String name,
        String table,
        boolean unique,
        boolean nullable,
        boolean insertable,
        boolean updatable,
        Size size,
        Ddl ddl) {

    static final int DEFAULT_LENGTH = 255;

    /** What is wrong with a size, and what to do. */
    static final String NEGATIVE = "which cannot be negative: give it the size of the values, or leave it out.";

    /** As many as every database keeps, where only the digits behind the point are said. */
    private static final int DECIMAL_DIGITS = 38;

    private static final ColumnSpec DEFAULT =
            new ColumnSpec("", "", false, true, true, true, new Size(DEFAULT_LENGTH, 0, 0, -1), Ddl.NONE);

    /** Length of text and bytes, digits of decimals, digits of a second's fraction (-1 if not said). */
    record Size(int length, int precision, int scale, int secondPrecision) {

        /** The first of them that is negative, as it is written; null if none is. */
        private @Nullable String negative() {
            if (length < 0) {
                return "length = " + length;
            } else if (precision < 0) {
                return "precision = " + precision;
            }
            return scale < 0 ? "scale = " + scale : null;
        }

        int digits() {
            return precision == 0 && scale > 0 ? Math.max(DECIMAL_DIGITS, scale) : precision;
        }
    }

    /** What goes into the DDL as it is. */
    record Ddl(String definition, String comment, String options, CheckConstraint[] checks) {

        private static final Ddl NONE = new Ddl("", "", "", new CheckConstraint[0]);

        /** Adds it to a column. */
        void addTo(Column.Builder column) {
            column.comment(nullIfEmpty(comment)).unsafeOptions(nullIfEmpty(options));
        }

        private static @Nullable String nullIfEmpty(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    static ColumnSpec of(jakarta.persistence.@Nullable Column column) {
        if (column == null) {
            return DEFAULT;
        }
        return new ColumnSpec(
                column.name(),
                column.table(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                new Size(column.length(), column.precision(), column.scale(), column.secondPrecision()),
                new Ddl(column.columnDefinition(), column.comment(), column.options(), column.check()));
    }

    /**
     * This, or where a size is negative the same with the usual sizes.
     *
     * @param annotation that says the size
     * @param refuse is told what is wrong with the attribute
     */
    ColumnSpec checked(Class<? extends Annotation> annotation, Consumer<String> refuse) {
        String negative = size.negative();
        if (negative == null) {
            return this;
        }
        refuse.accept("has @" + annotation.getSimpleName() + "(" + negative + "), " + NEGATIVE);
        return new ColumnSpec(name, table, unique, nullable, insertable, updatable, DEFAULT.size(), ddl);
    }

    /** The same for a column that takes no NULL. */
    ColumnSpec mandatory() {
        return new ColumnSpec(name, table, unique, false, insertable, updatable, size, ddl);
    }

    static ColumnSpec ofKey(@Nullable MapKeyColumn column) {
        if (column == null) {
            return DEFAULT.mandatory();
        }
        return new ColumnSpec(
                column.name(),
                "",
                column.unique(),
                false,
                true,
                true,
                new Size(column.length(), column.precision(), column.scale(), -1),
                new Ddl(column.columnDefinition(), "", column.options(), new CheckConstraint[0]));
    }

    boolean isNamed() {
        return !name.isEmpty();
    }

    /** Starts the column; a large object has no length. */
    Column.Builder column(String columnName, SqlType<?> type, boolean large) {
        Column.Builder column = Column.builder(columnName, type).unique(unique);
        ddl.addTo(column);
        if (!ddl.definition().isEmpty()) {
            column.unsafeDefinition(ddl.definition());
        }
        String typeName = type.typeName();
        if (type.category() == TypeCategory.ENUM && typeName != null) {
            ObjectName name = ObjectName.of(typeName);
            column.namedType(new EnumType(name.name(), name.schema(), type.constants(), null));
        }
        if (isSized(type.jdbcType()) && !large) {
            addLength(column);
        } else if (isDecimal(type.jdbcType())) {
            column.precision(size.digits(), size.scale());
        } else if (isTime(type.jdbcType()) && size.secondPrecision() >= 0) {
            column.precision(size.secondPrecision(), 0);
        }
        return column;
    }

    /** The default cannot be told from silence, and the tables of others have wider columns than it says. */
    private void addLength(Column.Builder column) {
        if (size.length() == DEFAULT_LENGTH) {
            column.assumedLength(DEFAULT_LENGTH);
        } else {
            column.length(size.length());
        }
    }

    static boolean isSized(JDBCType type) {
        return switch (type) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR, BINARY, VARBINARY -> true;
            default -> false;
        };
    }

    static boolean isDecimal(JDBCType type) {
        return type == JDBCType.DECIMAL || type == JDBCType.NUMERIC;
    }

    static boolean isTime(JDBCType type) {
        return switch (type) {
            case TIME, TIMESTAMP, TIME_WITH_TIMEZONE, TIMESTAMP_WITH_TIMEZONE -> true;
            default -> false;
        };
    }
}
