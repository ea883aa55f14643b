package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogObject;
import java.util.Set;

/**
 * An application's own say in what two definitions of a column differ in: it may overlook a type or default that the database spells
 * otherwise but that means the same, or see a difference where the database sees none. Thread-safe.
 */
@FunctionalInterface
public interface ColumnComparison {

    /** Takes what was found. */
    ColumnComparison STANDARD = (table, live, wanted, found) -> found;

    /**
     * In what the column has to change; empty when it is as wanted.
     *
     * @param table  the table
     * @param live   the column as it is
     * @param wanted the column as it should be, in the words of the same database
     * @param found  in what they differ as far as the database tells
     */
    Set<ColumnAspect> differences(
            CatalogObject table, CatalogColumn live, CatalogColumn wanted, Set<ColumnAspect> found);

    /** This comparison, and then another that is given what this one says. */
    default ColumnComparison then(ColumnComparison next) {
        return (table, live, wanted, found) ->
                next.differences(table, live, wanted, Set.copyOf(differences(table, live, wanted, found)));
    }
}
