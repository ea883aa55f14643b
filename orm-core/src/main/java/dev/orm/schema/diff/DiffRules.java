package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a schema is compared. Immutable and thread-safe.
 *
 * <p>Unless told otherwise, all objects of the connection's schema and of the schemas that wanted objects name are compared, without the
 * tables in which Flyway and Liquibase keep their books.
 *
 * @param schemas schemas that are compared too, as mappings spell them
 * @param objects which tables, views, sequences and types are compared
 * @param changes which differences are reported
 * @param names   whether constraints and indexes that hold the same differ by their names
 */
public record DiffRules(
        Set<String> schemas, Predicate<CatalogObject> objects, Predicate<SchemaChange> changes, boolean names) {

    private static final Set<String> BOOKS =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock");

    /** What holds unless something is said. */
    public static final DiffRules STANDARD = new DiffRules(
            Set.of(), object -> !BOOKS.contains(object.name().toLowerCase(Locale.ROOT)), change -> true, false);

    /** Copies the set. */
    public DiffRules {
        schemas = Set.copyOf(schemas);
    }

    /** The same, comparing further schemas, whatever is wanted there. */
    public DiffRules schemas(String... more) {
        Set<String> all = new HashSet<>(schemas);
        all.addAll(List.of(more));
        return new DiffRules(all, objects, changes, names);
    }

    /** The same, without objects that do not pass; they are neither created nor dropped nor changed. */
    public DiffRules objects(Predicate<CatalogObject> included) {
        return new DiffRules(schemas, objects.and(included), changes, names);
    }

    /** The same, without differences that do not pass. */
    public DiffRules changes(Predicate<SchemaChange> included) {
        return new DiffRules(schemas, objects, changes.and(included), names);
    }

    /** The same, in which constraints and indexes that hold the same but are called otherwise are renamed. */
    public DiffRules comparingNames() {
        return new DiffRules(schemas, objects, changes, true);
    }

    CatalogContents included(CatalogContents contents) {
        return new CatalogContents(
                contents.currentSchema(),
                contents.schemas(),
                included(contents.tables()),
                included(contents.views()),
                included(contents.sequences()),
                included(contents.enums()),
                included(contents.domains()));
    }

    private <T> Map<CatalogObject, T> included(Map<CatalogObject, T> all) {
        return all.entrySet().stream()
                .filter(entry -> objects.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
