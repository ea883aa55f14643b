package dev.orm.schema.catalog;

import java.util.List;

/**
 * Reads a product's catalog. The number of queries does not depend on the number of objects. Implementations are thread-safe.
 */
public interface CatalogReader {

    /** Reads the objects of a scope with all that belongs to them. */
    CatalogContents read(CatalogQueries queries, CatalogScope scope);

    /** The schema of objects that are named without one, by one query; empty on databases that have none. */
    String currentSchema(CatalogQueries queries);

    /** Lists all objects there are, by one query. */
    List<CatalogEntry> list(CatalogQueries queries);
}
