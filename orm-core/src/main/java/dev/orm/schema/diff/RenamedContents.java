package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Reference;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.CatalogView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is there after tables or columns were renamed. Conditions and queries keep their text, in which databases write the new names by
 * themselves or do not; they are compared, and replaced where it is not the wanted one.
 */
final class RenamedContents {

    private final Map<CatalogObject, CatalogObject> tables;
    private final Map<CatalogObject, Map<String, String>> columns;

    private RenamedContents(Map<CatalogObject, CatalogObject> tables, Map<CatalogObject, Map<String, String>> columns) {
        this.tables = tables;
        this.columns = columns;
    }

    static CatalogContents tables(CatalogContents contents, Map<CatalogObject, CatalogObject> renames) {
        return new RenamedContents(renames, Map.of()).contents(contents);
    }

    static CatalogContents columns(CatalogContents contents, Map<CatalogObject, Map<String, String>> renames) {
        return new RenamedContents(Map.of(), renames).contents(contents);
    }

    private CatalogContents contents(CatalogContents contents) {
        Map<CatalogObject, CatalogTable> renamed = new HashMap<>();
        contents.tables().values().forEach(table -> renamed.put(name(table.name()), table(table)));
        Map<CatalogObject, CatalogView> views = new HashMap<>();
        contents.views().forEach((name, view) -> views.put(name, view(view)));
        return new CatalogContents(
                contents.currentSchema(),
                contents.schemas(),
                renamed,
                views,
                contents.sequences(),
                contents.enums(),
                contents.domains());
    }

    private CatalogObject name(CatalogObject table) {
        return tables.getOrDefault(table, table);
    }

    private String column(CatalogObject table, String column) {
        return columns.getOrDefault(table, Map.of()).getOrDefault(column, column);
    }

    private List<String> columns(CatalogObject table, List<String> names) {
        return names.stream().map(name -> column(table, name)).toList();
    }

    private CatalogTable table(CatalogTable table) {
        CatalogObject name = table.name();
        return new CatalogTable(
                name(name),
                table.temporary(),
                table.columns().stream().map(each -> column(name, each)).toList(),
                table.constraints().stream().map(each -> constraint(name, each)).toList(),
                table.indexes().stream().map(each -> index(name, each)).toList(),
                table.options(),
                table.comment());
    }

    private CatalogColumn column(CatalogObject table, CatalogColumn each) {
        return new CatalogColumn(
                column(table, each.name()),
                each.type(),
                each.nullable(),
                each.value(),
                each.onUpdate(),
                each.comment());
    }

    private CatalogConstraint constraint(CatalogObject table, CatalogConstraint each) {
        if (each instanceof PrimaryKey key) {
            return new PrimaryKey(key.name(), columns(table, key.columns()), key.timing(), key.comment());
        } else if (each instanceof Unique key) {
            return new Unique(
                    key.name(), columns(table, key.columns()), key.nullsDistinct(), key.timing(), key.comment());
        } else if (each instanceof ForeignKey key) {
            Reference to = key.target();
            Reference target = new Reference(
                    name(to.table()), columns(to.table(), to.columns()), to.onDelete(), to.onUpdate(), to.match());
            return new ForeignKey(key.name(), columns(table, key.columns()), target, key.timing(), key.comment());
        }
        return each;
    }

    private CatalogIndex index(CatalogObject table, CatalogIndex index) {
        List<CatalogIndex.Part> parts = index.parts().stream()
                .map(part -> part.expression()
                        ? part
                        : new CatalogIndex.Part(
                                column(table, part.text()),
                                false,
                                part.descending(),
                                part.nullsFirst(),
                                part.operators()))
                .toList();
        return new CatalogIndex(
                index.name(),
                index.unique(),
                index.method(),
                parts,
                columns(table, index.included()),
                index.predicate(),
                index.comment());
    }

    private CatalogView view(CatalogView view) {
        return new CatalogView(
                view.name(),
                view.materialized(),
                view.source(),
                view.columns(),
                view.indexes(),
                view.reads().stream().map(this::name).collect(Collectors.toSet()),
                view.comment());
    }
}
