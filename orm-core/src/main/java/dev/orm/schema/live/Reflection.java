package dev.orm.schema.live;

import dev.orm.engine.Engine;
import dev.orm.schema.Column;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogScope;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.Inspector;
import dev.orm.schema.reflect.CatalogModel;
import dev.orm.schema.reflect.ColumnHook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Makes what a database has into schema objects: all of it, some schemas, or tables with those they refer to. Each call reads anew, in a
 * number of queries that does not depend on how much there is. Immutable and thread-safe.
 */
public final class Reflection {

    private final Engine engine;
    private final Set<String> schemas;
    private final Predicate<CatalogObject> included;
    private final boolean follows;
    private final ColumnHook hook;

    private Reflection(
            Engine engine, Set<String> schemas, Predicate<CatalogObject> included, boolean follows, ColumnHook hook) {
        this.engine = engine;
        this.schemas = schemas;
        this.included = included;
        this.follows = follows;
        this.hook = hook;
    }

    static Reflection of(Engine engine) {
        return new Reflection(engine, Set.of(), object -> true, true, ColumnHook.NONE);
    }

    /** The same for these schemas in place of the connection's, as mappings spell them. */
    public Reflection schemas(String... names) {
        return new Reflection(engine, Set.of(names), included, follows, hook);
    }

    /** The same without objects that do not pass; foreign keys to tables that do not are left out. */
    public Reflection only(Predicate<CatalogObject> filter) {
        return new Reflection(engine, schemas, included.and(filter), follows, hook);
    }

    /** The same without tables that are only referred to; foreign keys to them are left out. */
    public Reflection withoutFollowing() {
        return new Reflection(engine, schemas, included, false, hook);
    }

    /** The same, with a say in each column. */
    public Reflection onColumn(ColumnHook columns) {
        return new Reflection(engine, schemas, included, follows, hook.then(columns));
    }

    /**
     * The same, with a column in the place of the one of its name in a table.
     *
     * @param table the name of the table, without a schema, as mappings spell it
     */
    public Reflection with(String table, Column column) {
        String tableName = engine.dialect().catalogName(Identifier.of(table));
        String columnName = engine.dialect().catalogName(column.identifier());
        return onColumn((described, live, made) ->
                described.name().name().equals(tableName) && live.name().equals(columnName) ? column : made);
    }

    /** All tables, views, sequences and types of the connection's schema, or of the schemas that were said. */
    public MetaData metaData() {
        Inspector inspector = engine.inspect();
        Set<String> names = schemas.isEmpty()
                ? Set.of(inspector.currentSchema())
                : schemas.stream()
                        .map(schema -> engine.dialect().catalogName(Identifier.of(schema)))
                        .collect(Collectors.toSet());
        return model(included(inspector.contents(CatalogScope.schemas(names)))).metaData();
    }

    /**
     * Tables, with those they refer to and those these refer to.
     *
     * @throws dev.orm.schema.catalog.NoSuchObjectException naming the tables there are when there is no table of one of the names
     */
    public MetaData tables(String... names) {
        Inspector inspector = engine.inspect();
        Set<CatalogObject> next = new HashSet<>();
        for (String name : names) {
            next.add(inspector.table(name).name());
        }
        CatalogContents found = inspector.contents(scope(next));
        Map<CatalogObject, CatalogTable> tables = new HashMap<>();
        while (!next.isEmpty()) {
            CatalogContents read = inspector.contents(scope(next));
            next.forEach(
                    name -> Optional.ofNullable(read.tables().get(name)).ifPresent(table -> tables.put(name, table)));
            next = follows ? targets(next, tables) : Set.of();
        }
        return model(included(withTables(found, tables))).metaData();
    }

    private static CatalogScope scope(Set<CatalogObject> tables) {
        return new CatalogScope(
                tables.stream().map(CatalogObject::schema).collect(Collectors.toSet()),
                tables.stream().map(CatalogObject::name).collect(Collectors.toSet()));
    }

    /** The tables that were read last refer to these, which were not read yet. */
    private Set<CatalogObject> targets(Set<CatalogObject> last, Map<CatalogObject, CatalogTable> read) {
        Set<CatalogObject> targets = new HashSet<>();
        for (CatalogObject name : last) {
            CatalogTable table = read.get(name);
            if (table != null) {
                table.constraints(ForeignKey.class)
                        .map(key -> key.target().table())
                        .forEach(targets::add);
            }
        }
        targets.removeAll(read.keySet());
        targets.removeIf(target -> !included.test(target));
        return targets;
    }

    /**
     * One table with its foreign keys, as part of the metadata that {@link #tables(String...)} gives.
     *
     * @throws dev.orm.schema.catalog.NoSuchObjectException naming the tables there are when there is no such table
     */
    public Table table(String name) {
        Inspector inspector = engine.inspect();
        CatalogTable described = inspector.table(name);
        CatalogContents alone = inspector.contents(CatalogScope.object(described.name()));
        return tables(name).table(model(alone).qualifiedName(described.name()));
    }

    private CatalogModel model(CatalogContents contents) {
        return new CatalogModel(contents, engine.dialect(), hook);
    }

    private CatalogContents included(CatalogContents contents) {
        return new CatalogContents(
                contents.currentSchema(),
                schemas.isEmpty() ? Map.of() : schemasOf(contents),
                included(contents.tables()),
                included(contents.views()),
                included(contents.sequences()),
                included(contents.enums()),
                included(contents.domains()));
    }

    private Map<String, String> schemasOf(CatalogContents contents) {
        Map<String, String> named = new HashMap<>();
        for (String schema : schemas) {
            String name = engine.dialect().catalogName(Identifier.of(schema));
            named.put(name, contents.schemas().getOrDefault(name, ""));
        }
        return named;
    }

    private <T> Map<CatalogObject, T> included(Map<CatalogObject, T> all) {
        return all.entrySet().stream()
                .filter(entry -> included.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static CatalogContents withTables(CatalogContents contents, Map<CatalogObject, CatalogTable> tables) {
        return new CatalogContents(
                contents.currentSchema(), Map.of(), tables, Map.of(), Map.of(), contents.enums(), contents.domains());
    }
}
