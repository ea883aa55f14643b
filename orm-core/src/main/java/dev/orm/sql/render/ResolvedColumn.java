package dev.orm.sql.render;

import dev.orm.sql.Source;
import dev.orm.type.SqlType;

/**
 * A column in a statement.
 *
 * @param owner the source whose table has it
 * @param name its name, quoted
 * @param type how its values are bound and read
 * @param stored how values that are written to it are bound, in the form of the database
 */
public record ResolvedColumn(Source owner, String name, SqlType<?> type, SqlType<?> stored) {

    /** A column that is only read and compared. */
    public ResolvedColumn(Source owner, String name, SqlType<?> type) {
        this(owner, name, type, type);
    }
}
