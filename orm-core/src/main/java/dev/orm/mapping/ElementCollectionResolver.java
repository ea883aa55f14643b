package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.ReferentialAction;
import dev.orm.schema.Table;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the tables of element collections. */
final class ElementCollectionResolver {

    private final Compilation compilation;
    private final ColumnResolver columns;
    private final ValueColumns values;

    ElementCollectionResolver(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.columns = columns;
        this.values = new ValueColumns(compilation, columns);
    }

    void resolve(EntityDraft entity) {
        entity.declared(ElementCollectionDraft.class).forEach(this::resolve);
    }

    private void resolve(ElementCollectionDraft collection) {
        values.resolve(collection.rows());
        values.resolve(collection.index());
        CollectionTableSpec annotated = collection.annotated();
        List<Column> owner = new ArrayList<>();
        List<JoinColumn> joins = List.of(annotated.joinColumns());
        for (JoinPairs.Pair pair : columns.pairs().ofId(collection, joins, collection.owner())) {
            String defaultName = compilation
                    .naming()
                    .foreignKeyColumn(
                            collection.owner().name(),
                            pair.referenced().column().name());
            owner.add(columns.referring(pair, defaultName).notNull().build());
        }
        Map<String, Column> all = columns(collection, owner);
        if (owner.isEmpty() || all.isEmpty()) {
            return;
        }
        ForeignKey key = foreignKey(annotated.foreignKey(), owner, collection.owner());
        Table table = table(collection, all.values(), key(collection, owner), key);
        if (isFree(collection, table)) {
            boolean cascades = key != null && key.onDelete() == ReferentialAction.CASCADE;
            collection.stored(new ElementCollectionDraft.Stored(table, List.copyOf(owner), cascades));
        }
    }

    /** All columns by name, those of the owner first; empty if two say different things, which is then a problem. */
    private Map<String, Column> columns(ElementCollectionDraft collection, List<Column> owner) {
        List<Column> all = new ArrayList<>(owner);
        IndexDraft index = collection.index();
        if (index != null) {
            all.addAll(index.columns());
        }
        all.addAll(collection.rows().table().columns().values());
        Map<String, Column> byName = new LinkedHashMap<>();
        for (Column column : all) {
            if (byName.putIfAbsent(column.name(), column) != null) {
                compilation.refuse(
                        collection,
                        "has two columns named " + column.name() + " in its table "
                                + collection.rows().qualifiedTableName()
                                + ": name one of them otherwise, by @Column, @AttributeOverride, @OrderColumn, @MapKeyColumn or"
                                + " @CollectionTable(joinColumns = ...).");
                return Map.of();
            }
        }
        return byName;
    }

    private static @Nullable ForeignKey foreignKey(
            jakarta.persistence.@Nullable ForeignKey said, List<Column> columns, EntityDraft owner) {
        boolean none = said != null && said.value() == ConstraintMode.NO_CONSTRAINT;
        return none || !ForeignKeys.Target.isOneTable(owner)
                ? null
                : ForeignKeys.of(said, columns, ForeignKeys.Target.id(owner));
    }

    /** What tells the rows apart; a list without positions, and a set of embeddables, may hold equal rows, or nulls. */
    private static List<String> key(ElementCollectionDraft collection, List<Column> owner) {
        List<String> key = new ArrayList<>(owner.stream().map(Column::name).toList());
        IndexDraft index = collection.index();
        if (index != null) {
            index.columns().forEach(column -> key.add(column.name()));
            return key;
        }
        boolean told = !collection.kind().isList()
                && collection.element() instanceof BasicDraft basic
                && !basic.member().has(Lob.class)
                && isComparable(basic);
        if (!told) {
            return List.of();
        }
        key.add(((BasicDraft) collection.element()).column().name());
        return key;
    }

    private static boolean isComparable(BasicDraft basic) {
        return switch (basic.type().category()) {
            case JSON, ARRAY, LARGE -> false;
            default -> true;
        };
    }

    private boolean isFree(ElementCollectionDraft collection, Table table) {
        String name = table.qualifiedName();
        boolean taken = compilation.entities().stream()
                        .anyMatch(entity -> entity.qualifiedTableName().equals(name))
                || compilation.joinTables().putIfAbsent(name, table) != null;
        if (taken) {
            compilation.refuse(
                    collection,
                    "keeps its elements in " + name
                            + ", which is the table of something else: name another by @CollectionTable"
                            + (collection.path().indexOf('.') < 0
                                    ? "."
                                    : ", or by @AssociationOverride(joinTable = @JoinTable(name = ...)) where it is"
                                            + " embedded."));
        }
        return !taken;
    }

    private Table table(
            ElementCollectionDraft collection, Iterable<Column> all, List<String> key, @Nullable ForeignKey owner) {
        EntityDraft rows = collection.rows();
        Table.Builder table =
                Table.builder(rows.tableName()).schema(rows.table().schema());
        all.forEach(table::column);
        if (!key.isEmpty()) {
            table.primaryKey(new PrimaryKey(null, key));
        }
        if (owner != null) {
            table.foreignKey(owner);
        }
        rows.table().foreignKeys().forEach(table::foreignKey);
        IndexDraft index = collection.index();
        if (index != null) {
            index.foreignKeys().forEach(table::foreignKey);
        }
        new CheckReader(table).add(rows.attributes());
        collection.annotated().describe(compilation, collection, table);
        return compilation.schema().build(table);
    }
}
