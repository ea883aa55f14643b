package dev.orm.schema.catalog;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A view as the catalog describes it.
 *
 * @param name         its full name
 * @param materialized whether its rows are kept until it is refreshed
 * @param source       the query in the database's normal form, without a semicolon
 * @param columns      its columns in their order
 * @param indexes      the indexes of a materialized view
 * @param reads        the tables and views its query names
 * @param comment      what is said of it, or null
 */
public record CatalogView(
        CatalogObject name,
        boolean materialized,
        String source,
        List<CatalogColumn> columns,
        List<CatalogIndex> indexes,
        Set<CatalogObject> reads,
        @Nullable String comment) {

    /** Copies the lists. */
    public CatalogView {
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        reads = Set.copyOf(reads);
    }
}
