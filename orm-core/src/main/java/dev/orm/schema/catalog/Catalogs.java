package dev.orm.schema.catalog;

/** The readers of the catalogs we know. */
public final class Catalogs {

    private Catalogs() {}

    /** The reader of H2's catalog. */
    public static CatalogReader h2() {
        return new H2Catalog();
    }

    /** The reader of PostgreSQL's catalog. */
    public static CatalogReader postgresql() {
        return new PostgresCatalog();
    }

    /** The reader of SQLite's catalog. */
    public static CatalogReader sqlite() {
        return new SqliteCatalog();
    }
}
