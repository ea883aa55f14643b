package dev.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows of a table share.
 *
 * @param name    the constraint's name, or null for the one {@link Table} derives from its columns
 * @param columns the names of the columns; at least one
 */
public record UniqueConstraint(@Nullable String name, List<String> columns) {

    /** Copies the list of columns. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
    }
}
