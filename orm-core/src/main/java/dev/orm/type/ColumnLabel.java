package dev.orm.type;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Names the column of a row for messages about a value that cannot be read. */
final class ColumnLabel {

    private ColumnLabel() {}

    static String of(ResultSet row, int index) throws SQLException {
        return "column " + row.getMetaData().getColumnLabel(index);
    }

    /** Says of a value that it cannot be read, and where it stands. */
    static IllegalStateException unreadable(ResultSet row, int index, RuntimeException cause) throws SQLException {
        return new IllegalStateException(
                "The value in " + of(row, index) + " cannot be read: " + cause.getMessage(), cause);
    }
}
