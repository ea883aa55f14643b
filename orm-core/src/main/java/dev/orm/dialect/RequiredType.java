package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.FetchedAfter;
import dev.orm.type.DelegatingType;
import dev.orm.type.RefusedValueException;
import dev.orm.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A type that writes a column which takes no NULL, and says so before the database does, which may not say where. */
record RequiredType<T>(SqlType<T> type, String subject) implements DelegatingType<T> {

    static <T> SqlType<T> of(SqlType<T> type, Column column) {
        return isRequired(column) ? new RequiredType<>(type, column.subject()) : type;
    }

    /** Where the database fills in what it is not given, a trigger of its own may do so for NULL, too. */
    private static boolean isRequired(Column column) {
        return !column.nullable()
                && !column.identity()
                && !column.system()
                && column.fetchedAfter() == FetchedAfter.NOTHING;
    }

    /** Refuses a null among many values of a type, where it may not be one. */
    static void requireNullable(SqlType<?> type) throws RefusedValueException {
        if (type instanceof RequiredType<?> required) {
            throw required.missing();
        }
    }

    private RefusedValueException missing() {
        return new RefusedValueException(
                        "The value is null, and the column takes no NULL; set one before saving, or let the mapping allow null",
                        "22004")
                .of(subject);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        throw missing();
    }

    @Override
    public String toString() {
        return type.toString();
    }
}
