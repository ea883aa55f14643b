package dev.orm.schema.diff;

import dev.orm.schema.Column;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Identifier;
import dev.orm.schema.Index;
import dev.orm.schema.MetaData;
import dev.orm.schema.NamedType;
import dev.orm.schema.Sequence;
import dev.orm.schema.Table;
import dev.orm.schema.View;
import dev.orm.schema.catalog.CatalogObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wanted objects as the application described them, by the names a catalog would hold. */
final class Originals {

    private final MetaData metaData;
    private final DdlSpelling spelling;
    private final String currentSchema;
    private final Map<CatalogObject, Table> tables = new HashMap<>();
    private final Map<CatalogObject, View> views = new HashMap<>();
    private final Map<CatalogObject, Sequence> sequences = new HashMap<>();
    private final Map<CatalogObject, NamedType> types = new HashMap<>();

    Originals(MetaData metaData, DdlSpelling spelling, String currentSchema) {
        this.metaData = metaData;
        this.spelling = spelling;
        this.currentSchema = currentSchema;
        metaData.tables().forEach(table -> tables.put(name(table.schema(), table.identifier()), table));
        metaData.views().forEach(view -> views.put(name(view.schema(), view.name()), view));
        metaData.sequences().forEach(each -> sequences.put(name(each.schema(), each.name()), each));
        metaData.types().forEach(type -> types.put(name(type.schema(), type.name()), type));
    }

    CatalogObject name(@Nullable Identifier schema, Identifier name) {
        return new CatalogObject(
                schema == null ? currentSchema : spelling.catalogName(schema), spelling.catalogName(name));
    }

    /** All of them. */
    MetaData metaData() {
        return metaData;
    }

    /** A schema by its name in the catalog. */
    @Nullable
    Identifier schema(String name) {
        return metaData.schemas().stream()
                .filter(schema -> spelling.catalogName(schema).equals(name))
                .findFirst()
                .orElse(null);
    }

    Map<CatalogObject, Table> tables() {
        return tables;
    }

    Map<CatalogObject, View> views() {
        return views;
    }

    Map<CatalogObject, Sequence> sequences() {
        return sequences;
    }

    Map<CatalogObject, NamedType> types() {
        return types;
    }

    /** A column of a table by its name in the catalog. */
    @Nullable
    Column column(CatalogObject table, String name) {
        Table described = tables.get(table);
        return described == null
                ? null
                : described.columns().stream()
                        .filter(column ->
                                spelling.catalogName(column.identifier()).equals(name))
                        .findFirst()
                        .orElse(null);
    }

    /** An index of a table by its name in the catalog. */
    @Nullable
    Index index(CatalogObject table, String name) {
        Table described = tables.get(table);
        return described == null
                ? null
                : described.indexes().stream()
                        .filter(index -> index.name() != null
                                && spelling.catalogName(Identifier.of(index.name()))
                                        .equals(name))
                        .findFirst()
                        .orElse(null);
    }
}
