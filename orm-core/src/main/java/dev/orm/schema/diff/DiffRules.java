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
 * @param schemas   schemas that are compared too, as mappings spell them
 * @param objects   which tables, views, sequences and types are compared
 * @param columns   what counts as a difference of two columns
 * @param rewriting which changes stand for one that was found
 * @param names     whether constraints and indexes that hold the same differ by their names
 */
public record DiffRules(
        Set<String> schemas,
        Predicate<CatalogObject> objects,
        ColumnComparison columns,
        Rewriting rewriting,
        boolean names) {

    private static final Set<String> BOOKS =
            Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock");

    /** What holds unless something is said. */
    public static final DiffRules STANDARD = new DiffRules(
            Set.of(),
            object -> !BOOKS.contains(object.name().toLowerCase(Locale.ROOT)),
            ColumnComparison.STANDARD,
            List::of,
            false);

    /** Copies the set. */
    public DiffRules {
        schemas = Set.copyOf(schemas);
    }

    /** Puts other changes in the place of one: none, itself, or several in the order given. */
    @FunctionalInterface
    public interface Rewriting {

        /** The changes in the place of one that was found. */
        List<SchemaChange> rewritten(SchemaChange change);
    }

    /** The same, comparing further schemas, whatever is wanted there. */
    public DiffRules schemas(String... more) {
        Set<String> all = new HashSet<>(schemas);
        all.addAll(List.of(more));
        return new DiffRules(all, objects, columns, rewriting, names);
    }

    /** The same, without objects that do not pass; they are neither created nor dropped nor changed. */
    public DiffRules objects(Predicate<CatalogObject> included) {
        return new DiffRules(schemas, objects.and(included), columns, rewriting, names);
    }

    /** The same, with a say of the application in what columns differ in, above all in their types and defaults. */
    public DiffRules columns(ColumnComparison comparison) {
        return new DiffRules(schemas, objects, columns.then(comparison), rewriting, names);
    }

    /** The same, without differences that do not pass. */
    public DiffRules changes(Predicate<SchemaChange> included) {
        return rewriting(change -> included.test(change) ? List.of(change) : List.of());
    }

    /**
     * The same, with other changes in the place of those that were found. What a comparison finds again after its changes were applied
     * is rewritten again: a change that is left out is no difference, one that is put in stays one.
     */
    public DiffRules rewriting(Rewriting next) {
        Rewriting both = change -> rewriting.rewritten(change).stream()
                .flatMap(each -> next.rewritten(each).stream())
                .toList();
        return new DiffRules(schemas, objects, columns, both, names);
    }

    /** The same, in which constraints and indexes that hold the same but are called otherwise are renamed. */
    public DiffRules comparingNames() {
        return new DiffRules(schemas, objects, columns, rewriting, true);
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
