package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/**
 * A table under a name of its own in a statement, so that it can stand there beside itself. Made by {@link Table#as}.
 *
 * @param table the table
 * @param name  its name in the statement
 */
public record AliasedTable(Table table, String name) implements TableSource {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is no identifier
     */
    public AliasedTable {
        new Identifier(name, true);
    }

    @Override
    public @Nullable String alias() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
