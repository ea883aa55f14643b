package dev.orm.schema.reflect;

import dev.orm.schema.Column;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogTable;

/** Looks at each column that is reflected and may put another in its place, such as one of another type or key. Thread-safe. */
@FunctionalInterface
public interface ColumnHook {

    /** Takes columns as they are. */
    ColumnHook NONE = (table, described, column) -> column;

    /**
     * The column to take.
     *
     * @param table     the table as the catalog describes it
     * @param described the column as the catalog describes it
     * @param column    what was made of it
     */
    Column reflect(CatalogTable table, CatalogColumn described, Column column);

    /** This hook, and then another. */
    default ColumnHook then(ColumnHook next) {
        return (table, described, column) -> next.reflect(table, described, reflect(table, described, column));
    }
}
