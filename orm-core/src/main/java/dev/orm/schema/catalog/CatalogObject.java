package dev.orm.schema.catalog;

/**
 * The full name of an object as the catalog holds it.
 *
 * @param schema the schema; empty on databases that have none
 * @param name   the name within the schema
 */
public record CatalogObject(String schema, String name) implements Comparable<CatalogObject> {

    @Override
    public int compareTo(CatalogObject other) {
        int schemas = schema.compareTo(other.schema);
        return schemas == 0 ? name.compareTo(other.name) : schemas;
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + '.' + name;
    }
}
