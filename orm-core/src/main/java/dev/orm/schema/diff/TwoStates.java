package dev.orm.schema.diff;

import dev.orm.dialect.Dialect;
import dev.orm.engine.Engine;
import dev.orm.engine.EngineConnection;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.View;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogScope;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.draft.Draft;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database has and what it should have, both as its catalog puts it.
 *
 * @param originals the wanted objects as the application described them
 */
record TwoStates(CatalogContents live, CatalogContents wanted, Originals originals) {

    static TwoStates read(MetaData metaData, Engine engine, DiffRules rules) {
        Dialect dialect = engine.dialect();
        metaData.requireNames(dialect);
        String current = engine.inspect().currentSchema();
        Originals originals = new Originals(metaData, dialect, current);
        DraftWriter writer = new DraftWriter(metaData, dialect, originals);
        Set<String> schemas = writer.schemas(current);
        schemas.add(current);
        rules.schemas().forEach(schema -> schemas.add(dialect.catalogName(Identifier.of(schema))));
        CatalogContents live = engine.inspect().contents(CatalogScope.schemas(schemas));
        Draft draft = draft(engine, writer, current);
        draft.refused().forEach((index, failure) -> {
            View view = metaData.views().get(index);
            if (live.views().containsKey(originals.name(view.schema(), view.name()))) {
                throw new UncomparableViewException(view.qualifiedName(), failure);
            }
        });
        return new TwoStates(
                rules.included(scoped(live, schemas)), rules.included(scoped(draft.contents(), schemas)), originals);
    }

    private static Draft draft(Engine engine, DraftWriter writer, String current) {
        Dialect dialect = engine.dialect();
        try (EngineConnection connection = engine.connect()) {
            return connection.withJdbc(jdbc -> dialect.drafts().draft(jdbc, dialect.catalog(), writer.script(current)));
        }
    }

    /** Objects of the compared schemas; temporary tables belong to their connection. */
    private static CatalogContents scoped(CatalogContents contents, Collection<String> schemas) {
        Map<CatalogObject, CatalogTable> tables = contents.tables().values().stream()
                .filter(table -> !table.temporary())
                .collect(Collectors.toMap(CatalogTable::name, table -> table));
        Set<String> wanted = new HashSet<>(contents.schemas().keySet());
        wanted.retainAll(schemas);
        return new CatalogContents(
                contents.currentSchema(),
                wanted.stream().collect(Collectors.toMap(schema -> schema, schema -> "")),
                tables,
                contents.views(),
                contents.sequences(),
                contents.enums(),
                contents.domains());
    }
}
