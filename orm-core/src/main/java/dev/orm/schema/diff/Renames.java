package dev.orm.schema.diff;

import dev.orm.schema.Column;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import dev.orm.schema.Table;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds which tables and columns are there under names that the wanted ones had before, and gives them their new names. */
final class Renames {

    private final DdlSpelling spelling;
    private final Originals originals;
    private final List<SchemaChange> changes = new ArrayList<>();
    private CatalogContents contents;

    Renames(CatalogContents live, Originals originals, DdlSpelling spelling) {
        this.contents = live;
        this.originals = originals;
        this.spelling = spelling;
    }

    /** The renames to make, tables before columns. */
    List<SchemaChange> changes() {
        return changes;
    }

    /** What is there, under its new names. */
    CatalogContents applied() {
        renameTables();
        renameColumns();
        return contents;
    }

    private void renameTables() {
        Map<CatalogObject, CatalogObject> renames = new HashMap<>();
        originals.tables().forEach((name, table) -> {
            CatalogObject old = oldName(name, table);
            if (old != null) {
                renames.put(old, name);
                changes.add(new TableChange.RenameTable(old, name));
            }
        });
        if (!renames.isEmpty()) {
            contents = RenamedContents.tables(contents, renames);
        }
    }

    private @Nullable CatalogObject oldName(CatalogObject name, Table table) {
        if (contents.tables().containsKey(name)) {
            return null;
        }
        return table.renamedFrom().stream()
                .map(old -> new CatalogObject(name.schema(), spelling.catalogName(Identifier.of(old))))
                .filter(old -> contents.tables().containsKey(old)
                        && !originals.tables().containsKey(old))
                .findFirst()
                .orElse(null);
    }

    private void renameColumns() {
        Map<CatalogObject, Map<String, String>> renames = new HashMap<>();
        originals.tables().forEach((name, table) -> {
            CatalogTable there = contents.tables().get(name);
            if (there != null) {
                renameColumns(there, table, renames);
            }
        });
        if (!renames.isEmpty()) {
            contents = RenamedContents.columns(contents, renames);
        }
    }

    private void renameColumns(CatalogTable there, Table table, Map<CatalogObject, Map<String, String>> renames) {
        List<String> names = there.columns().stream().map(CatalogColumn::name).toList();
        for (Column column : table.columns()) {
            String name = spelling.catalogName(column.identifier());
            String old = names.contains(name) ? null : oldName(column, table, names);
            if (old != null) {
                renames.computeIfAbsent(there.name(), unused -> new HashMap<>()).put(old, name);
                changes.add(new TableChange.RenameColumn(there.name(), old, name));
            }
        }
    }

    private @Nullable String oldName(Column column, Table table, List<String> there) {
        List<String> wanted = table.columns().stream()
                .map(each -> spelling.catalogName(each.identifier()))
                .toList();
        return column.renamedFrom().stream()
                .map(old -> spelling.catalogName(Identifier.of(old)))
                .filter(old -> there.contains(old) && !wanted.contains(old))
                .findFirst()
                .orElse(null);
    }
}
