package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a set-shaped write with the values it is executed with.
 *
 * @param sql       the text
 * @param types     what binds the parameters, in text order
 * @param rows      the values of the parameters: one row for a single execution, several for a JDBC batch
 * @param kind      what the database answers
 * @param returning the columns that come back; empty for {@link Kind#COUNTS}
 */
public record Write(
        String sql, List<SqlType<?>> types, List<@Nullable Object[]> rows, Kind kind, List<Column> returning) {

    /** Copies the lists of types and columns; the rows are taken as they are, because there may be many. */
    public Write {
        types = List.copyOf(types);
        returning = List.copyOf(returning);
    }

    /** What a write is answered with. */
    public enum Kind {
        /** A count of changed rows for each row of values. */
        COUNTS,
        /** A result set: for an insert one row for each inserted, in no promised order; for an update or delete the keys that were hit. */
        RETURNING,
        /** A result set with one row for each inserted, sorted here by its first column, whose numbers grow with the rows of a statement. */
        NUMBERED,
        /** Generated keys: row i of them belongs to row i of the values. */
        GENERATED_KEYS
    }
}
