package dev.orm.schema.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read of a database's catalog. Immutable; the maps are sorted by name.
 *
 * @param currentSchema the schema of objects that are named without one; empty on databases that have none
 * @param schemas       the schemas with what is said of them, or an empty text
 * @param tables        the tables, without views
 * @param views         the views, materialized ones too
 * @param sequences     the sequences that stand alone
 * @param enums         the enum types
 * @param domains       the domains
 */
public record CatalogContents(
        String currentSchema,
        Map<String, String> schemas,
        Map<CatalogObject, CatalogTable> tables,
        Map<CatalogObject, CatalogView> views,
        Map<CatalogObject, CatalogSequence> sequences,
        Map<CatalogObject, CatalogEnum> enums,
        Map<CatalogObject, CatalogDomain> domains) {

    /** Makes the maps sorted and unmodifiable. */
    public CatalogContents {
        schemas = sorted(schemas);
        tables = sorted(tables);
        views = sorted(views);
        sequences = sorted(sequences);
        enums = sorted(enums);
        domains = sorted(domains);
    }

    private static <K, V> Map<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
