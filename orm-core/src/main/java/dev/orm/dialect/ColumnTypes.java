package dev.orm.dialect;

import dev.orm.schema.Column;

/** The parts of column types that the databases we know spell alike. */
final class ColumnTypes {

    private ColumnTypes() {}

    /** {@code name(length)}, or {@code unlimited} where the column has no length or one the database does not take. */
    static String sized(String name, int length, int longest, String unlimited) {
        return length == 0 || length > longest ? unlimited : name + '(' + length + ')';
    }

    /** A decimal number with the digits of the column, or {@code unlimited} where it has none. */
    static String decimal(Column column, String unlimited) {
        return column.precision() == 0 ? unlimited : "numeric(" + column.precision() + ", " + column.scale() + ')';
    }

    static IllegalArgumentException unknown(Column column, String database) {
        return new IllegalArgumentException("There is no " + database + " type for column " + column.identifier()
                + " of "
                + column.type().javaType().getName() + " (" + column.type().jdbcType()
                + "): spell it with the column's definition");
    }
}
