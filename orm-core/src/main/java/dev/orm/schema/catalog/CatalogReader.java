package dev.orm.schema.catalog;

import java.util.List;

/**
 * Reads a product's catalog. The number of queries does not depend on the number of objects. Implementations are thread-safe.
 */
public interface CatalogReader {

    /** Reads the objects of a scope with all that belongs to them. */
    CatalogContents read(CatalogQueries queries, CatalogScope scope);

    /** Lists all objects there are, by one query. */
    List<CatalogEntry> list(CatalogQueries queries);
}
