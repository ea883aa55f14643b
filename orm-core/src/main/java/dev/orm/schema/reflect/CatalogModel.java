package dev.orm.schema.reflect;

import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Column;
import dev.orm.schema.DdlSpelling;
import dev.orm.schema.Domain;
import dev.orm.schema.EnumType;
import dev.orm.schema.Identifier;
import dev.orm.schema.MetaData;
import dev.orm.schema.NamedType;
import dev.orm.schema.Sequence;
import dev.orm.schema.SequenceOptions;
import dev.orm.schema.Table;
import dev.orm.schema.View;
import dev.orm.schema.ViewQuery;
import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogDomain;
import dev.orm.schema.catalog.CatalogEnum;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogSequence;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.CatalogType;
import dev.orm.schema.catalog.CatalogView;
import java.sql.JDBCType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes what was read of a catalog into schema objects. Types, defaults, conditions and queries keep the database's own text, so DDL
 * written for the same database creates the same objects again. Thread-safe.
 */
public final class CatalogModel {

    private final CatalogContents contents;
    private final Names names;
    private final ColumnModel columns;
    private final ColumnHook hook;
    private final Map<CatalogObject, NamedType> types = new LinkedHashMap<>();

    /**
     * A model of what was read.
     *
     * @param spelling how the database the contents were read of writes its names
     */
    public CatalogModel(CatalogContents contents, DdlSpelling spelling) {
        this(contents, spelling, ColumnHook.NONE);
    }

    /**
     * A model of what was read, with a say in each column.
     *
     * @param spelling how the database the contents were read of writes its names
     * @param hook     takes each column of a table
     */
    public CatalogModel(CatalogContents contents, DdlSpelling spelling, ColumnHook hook) {
        this.contents = contents;
        this.names = new Names(spelling, contents.currentSchema());
        this.columns = new ColumnModel(types::get);
        this.hook = hook;
        contents.enums().forEach((name, type) -> types.put(name, enumType(type)));
        contents.domains().forEach((name, domain) -> types.put(name, domain(domain)));
    }

    /**
     * Everything that was read, without temporary tables. A foreign key to a table that was not read is left out. Objects of the
     * connection's schema have none.
     */
    public MetaData metaData() {
        MetaData.Builder metaData = MetaData.builder();
        contents.schemas().keySet().stream()
                .map(names::schema)
                .filter(Objects::nonNull)
                .forEach(schema -> metaData.schema(schema.toString()));
        types.values().forEach(metaData::type);
        contents.sequences().values().forEach(sequence -> metaData.sequence(sequence(sequence)));
        contents.tables().values().stream()
                .filter(table -> !table.temporary())
                .forEach(table -> metaData.table(table(table)));
        ViewOrder.of(contents.views().values()).forEach(view -> metaData.view(view(view)));
        return metaData.build();
    }

    /** A table, with foreign keys to tables that were read. */
    public Table table(CatalogTable described) {
        TableModel parts = new TableModel(described, contents, names);
        Table.Builder table = start(described);
        described.constraints().forEach(constraint -> parts.add(constraint, table));
        described.indexes().forEach(index -> table.index(parts.index(index)));
        return table.build();
    }

    /** A table without constraints and indexes. */
    public Table bareTable(CatalogTable described) {
        return start(described).build();
    }

    private Table.Builder start(CatalogTable described) {
        TableModel parts = new TableModel(described, contents, names);
        Table.Builder table = Table.builder(names.identifier(described.name().name()))
                .schema(text(names.schema(described.name().schema())))
                .comment(described.comment());
        for (CatalogColumn column : described.columns()) {
            Column made = columns.column(parts.column(column.name()), column);
            table.column(hook.reflect(described, column, made));
        }
        return described.temporary() ? table.temporary() : table;
    }

    /** A column of a table. */
    public Column column(CatalogTable table, CatalogColumn described) {
        return columns.column(new TableModel(table, contents, names).column(described.name()), described);
    }

    /** The name by which foreign keys call a table. */
    public String qualifiedName(CatalogObject table) {
        return TableModel.qualifiedName(table, names);
    }

    /** What turns parts of a table into constraints and indexes. */
    public TableModel parts(CatalogTable table) {
        return new TableModel(table, contents, names);
    }

    /** A view. */
    public View view(CatalogView described) {
        List<Column> list = new ArrayList<>();
        described.columns().forEach(column -> list.add(columns.column(names.identifier(column.name()), column)));
        ViewQuery query = ddl -> described.source();
        TableModel parts = new TableModel(asTable(described), contents, names);
        View.Materialized materialized = described.materialized()
                ? new View.Materialized(
                        described.indexes().stream().map(parts::index).toList(), true)
                : null;
        return new View(
                names.identifier(described.name().name()),
                names.schema(described.name().schema()),
                query,
                list,
                materialized,
                described.comment());
    }

    private static CatalogTable asTable(CatalogView view) {
        return new CatalogTable(
                view.name(), false, view.columns(), List.of(), view.indexes(), Map.of(), view.comment());
    }

    /** A sequence. */
    public Sequence sequence(CatalogSequence described) {
        SequenceOptions options = ColumnModel.options(described.options());
        return new Sequence(
                names.identifier(described.name().name()),
                names.schema(described.name().schema()),
                options,
                described.comment());
    }

    /** An enum type. */
    public EnumType enumType(CatalogEnum described) {
        return new EnumType(
                names.identifier(described.name().name()),
                names.schema(described.name().schema()),
                described.values(),
                described.comment());
    }

    /** A domain. */
    public Domain domain(CatalogDomain described) {
        CatalogType type = new CatalogType(described.type(), JDBCType.OTHER, 0, 0, 0, null);
        Column.Builder base =
                columns.start(new Identifier("value", false), type).nullable(described.nullable());
        if (described.defaultValue() != null) {
            base.serverDefault(ColumnModel.text(described.defaultValue()));
        }
        List<CheckConstraint> checks = new ArrayList<>();
        for (Check check : described.checks()) {
            checks.add(TableModel.check(check, names));
        }
        return new Domain(
                names.identifier(described.name().name()),
                names.schema(described.name().schema()),
                base.build(),
                checks,
                described.comment());
    }

    private static @Nullable String text(@Nullable Identifier identifier) {
        return identifier == null ? null : identifier.toString();
    }
}
