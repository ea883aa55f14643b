package dev.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row of a table.
 *
 * @param name    the constraint's name, or null for the one the database gives it
 * @param columns the names of the columns, in the order of the key's index; at least one
 */
public record PrimaryKey(@Nullable String name, List<String> columns) {

    /** Copies the list of columns. */
    public PrimaryKey {
        columns = List.copyOf(columns);
    }
}
