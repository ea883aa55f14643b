package dev.orm.sql.render;

import dev.orm.sql.Expression;
import dev.orm.sql.Source;
import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column in a statement.
 *
 * @param owner the source whose table has it
 * @param name its name, quoted
 * @param type how its values are bound and read
 * @param stored how values that are written to it are bound, in the form of the database
 * @param expression what stands for it where the table has no such column; null for a column
 */
public record ResolvedColumn(
        Source owner,
        String name,
        SqlType<?> type,
        SqlType<?> stored,
        @Nullable Expression<?> expression) {

    /** A column of a table. */
    public ResolvedColumn(Source owner, String name, SqlType<?> type, SqlType<?> stored) {
        this(owner, name, type, stored, null);
    }

    /** A column that is only read and compared. */
    public ResolvedColumn(Source owner, String name, SqlType<?> type) {
        this(owner, name, type, type);
    }

    /** What is yielded by an expression over the columns of a source. */
    public static ResolvedColumn of(Source owner, String name, SqlType<?> type, Expression<?> expression) {
        return new ResolvedColumn(owner, name, type, type, expression);
    }
}
