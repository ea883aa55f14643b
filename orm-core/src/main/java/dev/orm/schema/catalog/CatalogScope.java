package dev.orm.schema.catalog;

import java.util.Collection;
import java.util.Set;

/**
 * Which part of a catalog is read.
 *
 * @param schemas the schemas; empty for all that are not the database's own
 * @param names   the names of tables and views within these schemas, which are read with the types of the schemas; empty for all objects
 */
public record CatalogScope(Set<String> schemas, Set<String> names) {

    /** Everything that is not the database's own. */
    public static final CatalogScope ALL = new CatalogScope(Set.of(), Set.of());

    /** Copies the sets. */
    public CatalogScope {
        schemas = Set.copyOf(schemas);
        names = Set.copyOf(names);
    }

    /** All objects of some schemas. */
    public static CatalogScope schemas(Collection<String> schemas) {
        return new CatalogScope(Set.copyOf(schemas), Set.of());
    }

    /** One table or view. */
    public static CatalogScope object(CatalogObject object) {
        return new CatalogScope(Set.of(object.schema()), Set.of(object.name()));
    }
}
