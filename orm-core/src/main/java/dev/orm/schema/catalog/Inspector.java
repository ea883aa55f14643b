package dev.orm.schema.catalog;

import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a database has: lists names without reading the objects, reads one object or all of them.
 *
 * <p>Names are given as mappings spell them ({@code customer}, {@code sales.customer}, with double quotes or backticks where the case
 * counts); what comes back has the names the catalog holds. What was read once is kept until {@link #refresh()}; an inspector that is
 * made anew sees the database as it is then. Thread-safe.
 */
public final class Inspector {

    private final DdlSpelling spelling;
    private final CatalogReader reader;
    private final CatalogAccess access;
    private final Map<CatalogScope, CatalogContents> scopes = new ConcurrentHashMap<>();
    private volatile @Nullable List<CatalogEntry> entries;

    /**
     * An inspector of a database.
     *
     * @param spelling how the database folds names
     * @param reader   how its catalog is read
     * @param access   where the connections come from
     */
    public Inspector(DdlSpelling spelling, CatalogReader reader, CatalogAccess access) {
        this.spelling = spelling;
        this.reader = reader;
        this.access = access;
    }

    /** All objects there are, by one query. */
    public List<CatalogEntry> entries() {
        List<CatalogEntry> known = entries;
        if (known == null) {
            known = List.copyOf(access.read(reader::list));
            entries = known;
        }
        return known;
    }

    /** The names of the objects of a kind that are found without naming a schema. */
    public List<String> names(CatalogEntry.Kind kind) {
        return entries().stream()
                .filter(entry -> entry.kind() == kind && entry.visible())
                .map(entry -> entry.name().name())
                .toList();
    }

    /** The names of the objects of a kind in a schema. */
    public List<String> names(CatalogEntry.Kind kind, String schema) {
        String folded = spelling.catalogName(Identifier.of(schema));
        return entries().stream()
                .filter(entry -> entry.kind() == kind && entry.name().schema().equals(folded))
                .map(entry -> entry.name().name())
                .toList();
    }

    /** The names of the schemas that are not the database's own. */
    public List<String> schemaNames() {
        return entries().stream()
                .filter(entry -> entry.kind() == CatalogEntry.Kind.SCHEMA)
                .map(entry -> entry.name().name())
                .toList();
    }

    /** The schema of objects that are named without one; empty on databases that have none. */
    public String currentSchema() {
        CatalogContents everything = scopes.get(CatalogScope.ALL);
        return everything == null ? access.read(reader::currentSchema) : everything.currentSchema();
    }

    /** The names of the tables that are found without naming a schema, without views and temporary tables. */
    public List<String> tableNames() {
        return names(CatalogEntry.Kind.TABLE);
    }

    /** The names of the views that are found without naming a schema, without materialized ones. */
    public List<String> viewNames() {
        return names(CatalogEntry.Kind.VIEW);
    }

    /** Whether there is a table of this name. */
    public boolean hasTable(String name) {
        return find(name, CatalogEntry.Kind.TABLE, CatalogEntry.Kind.TEMPORARY_TABLE)
                .isPresent();
    }

    /**
     * Reads one table with all that belongs to it.
     *
     * @throws NoSuchObjectException naming the tables there are when there is no such table
     */
    public CatalogTable table(String name) {
        CatalogObject object = require(name, "table", CatalogEntry.Kind.TABLE, CatalogEntry.Kind.TEMPORARY_TABLE);
        return Objects.requireNonNull(around(object).tables().get(object));
    }

    /**
     * Reads one view.
     *
     * @throws NoSuchObjectException naming the views there are when there is no such view
     */
    public CatalogView view(String name) {
        CatalogObject object = require(name, "view", CatalogEntry.Kind.VIEW, CatalogEntry.Kind.MATERIALIZED_VIEW);
        return Objects.requireNonNull(around(object).views().get(object));
    }

    /** Reads everything, in a number of queries that does not depend on how much there is. */
    public CatalogContents everything() {
        return contents(CatalogScope.ALL);
    }

    /** Reads everything in some schemas, in a number of queries that does not depend on how much there is. */
    public CatalogContents contents(String... schemas) {
        return contents(CatalogScope.schemas(List.of(schemas).stream()
                .map(schema -> spelling.catalogName(Identifier.of(schema)))
                .toList()));
    }

    /** Reads a scope. */
    public CatalogContents contents(CatalogScope scope) {
        return scopes.computeIfAbsent(scope, wanted -> access.read(queries -> reader.read(queries, wanted)));
    }

    /** Forgets what was read. */
    public void refresh() {
        entries = null;
        scopes.clear();
    }

    private CatalogContents around(CatalogObject object) {
        CatalogContents everything = scopes.get(CatalogScope.ALL);
        return everything == null ? contents(CatalogScope.object(object)) : everything;
    }

    private CatalogObject require(String name, String what, CatalogEntry.Kind... kinds) {
        return find(name, kinds).orElseThrow(() -> new NoSuchObjectException(what, name, others(kinds)));
    }

    private Collection<String> others(CatalogEntry.Kind... kinds) {
        return entries().stream()
                .filter(entry -> List.of(kinds).contains(entry.kind()))
                .map(entry ->
                        entry.visible() ? entry.name().name() : entry.name().toString())
                .toList();
    }

    private Optional<CatalogObject> find(String name, CatalogEntry.Kind... kinds) {
        QualifiedName wanted = QualifiedName.of(name, spelling);
        return entries().stream()
                .filter(entry -> List.of(kinds).contains(entry.kind()) && wanted.means(entry))
                .map(CatalogEntry::name)
                .findFirst();
    }
}
