package dev.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that identify a row of a table.
 *
 * @param name    the constraint's name, or null for the one the database gives it
 * @param columns the keys of the columns, in the order of the key's index; at least one
 * @param comment what the catalog says of it, or null
 */
public record PrimaryKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String comment) implements Constraint {

    /** Copies the list of columns. */
    public PrimaryKey {
        columns = List.copyOf(columns);
    }

    /** A primary key without a comment. */
    public PrimaryKey(@Nullable String name, List<String> columns) {
        this(name, columns, null);
    }

    @Override
    public PrimaryKey named(String name) {
        return new PrimaryKey(name, columns, comment);
    }

    /** The same key with a comment. */
    public PrimaryKey comment(@Nullable String comment) {
        return new PrimaryKey(name, columns, comment);
    }
}
