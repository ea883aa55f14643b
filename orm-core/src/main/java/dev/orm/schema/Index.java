package dev.orm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name    its name, or null for the one {@link Table} derives from its columns
 * @param columns what is indexed, in order; at least one
 * @param unique  whether no two rows have the same values there
 */
public record Index(@Nullable String name, List<Part> columns, boolean unique) {

    /** Copies the list of columns. */
    public Index {
        columns = List.copyOf(columns);
    }

    /** An index that is not unique over columns in ascending order, with a derived name. */
    public static Index on(String... columns) {
        return new Index(null, List.of(columns).stream().map(Part::ascending).toList(), false);
    }

    /**
     * One column of an index.
     *
     * @param column     the column's name
     * @param descending whether its values run from high to low
     */
    public record Part(String column, boolean descending) {

        /** A column whose values run from low to high. */
        public static Part ascending(String column) {
            return new Part(column, false);
        }
    }
}
