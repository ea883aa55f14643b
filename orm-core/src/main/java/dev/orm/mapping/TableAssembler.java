package dev.orm.mapping;

import dev.orm.annotation.RenamedFrom;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes the table of an entity of the columns and constraints resolved before. */
final class TableAssembler {

    private final Compilation compilation;

    TableAssembler(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The table of an entity, with what all classes of a hierarchy have in it. */
    Table assemble(EntityDraft entity) {
        TableDraft draft = entity.table();
        List<AttributeDraft> attributes = attributes(entity);
        Table.Builder table = Table.builder(draft.name()).schema(draft.schema());
        table.described("table " + draft.name() + " of entity " + entity.name());
        RenamedFrom renamed = entity.source().annotation(RenamedFrom.class);
        if (renamed != null) {
            table.renamedFrom(renamed.value());
        }
        columns(entity, attributes).values().forEach(table::column);
        table.primaryKey(new PrimaryKey(null, names(draft.key())));
        foreignKeys(entity).forEach(table::foreignKey);
        for (AttributeDraft attribute : attributes) {
            if (attribute instanceof ToOneDraft relation) {
                List<Column> columns = relation.foreignKey().stream()
                        .map(ToOneDraft.ForeignKeyColumn::column)
                        .toList();
                if (relation.isUnique() && columns.size() > 1) {
                    table.unique(new UniqueConstraint(null, names(columns)));
                }
            }
        }
        new CheckReader(table).add(attributes);
        jakarta.persistence.Table annotation = entity.source().annotation(jakarta.persistence.Table.class);
        if (annotation != null) {
            new TableConstraints(compilation, entity.type().getSimpleName(), table)
                    .add(annotation.uniqueConstraints(), annotation.indexes())
                    .add(annotation.check(), annotation.comment(), annotation.options());
        }
        return compilation.schema().build(table);
    }

    /** A table beside that of an entity. */
    Table assemble(EntityDraft entity, TableDraft draft) {
        SecondaryTable annotation = Objects.requireNonNull(draft.secondary(), draft::name);
        List<AttributeDraft> attributes = entity.hierarchy()
                .flatMap(each -> each.declared().stream())
                .filter(attribute -> attribute.table() == draft)
                .toList();
        Table.Builder table = Table.builder(draft.name()).schema(draft.schema());
        Map<String, Column> columns = new LinkedHashMap<>();
        draft.key().forEach(column -> add(columns, column));
        addColumns(attributes, columns);
        columns.values().forEach(table::column);
        table.primaryKey(new PrimaryKey(null, names(draft.key())));
        draft.foreignKeys().forEach(table::foreignKey);
        new CheckReader(table).add(attributes);
        new TableConstraints(compilation, entity.type().getSimpleName(), table)
                .add(annotation.uniqueConstraints(), annotation.indexes())
                .add(annotation.check(), annotation.comment(), annotation.options());
        return compilation.schema().build(table);
    }

    /** The attributes whose columns are in the table of an entity. */
    private static List<AttributeDraft> attributes(EntityDraft entity) {
        Stream<AttributeDraft> all = switch (entity.strategy()) {
            case SINGLE_TABLE -> entity.hierarchy().flatMap(each -> each.declared().stream());
            case JOINED -> entity.declared().stream();
            case TABLE_PER_CLASS -> entity.attributes().stream();
        };
        return all.filter(attribute -> attribute.table().secondary() == null).toList();
    }

    private static List<ForeignKey> foreignKeys(EntityDraft entity) {
        List<ForeignKey> keys = new ArrayList<>();
        EntityDraft parent = entity.parent();
        if (parent != null && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS) {
            keys.addAll(foreignKeys(parent));
        }
        keys.addAll(entity.table().foreignKeys());
        return keys;
    }

    /** The key first, then the attributes as declared, then what only relations of other entities use. */
    private static Map<String, Column> columns(EntityDraft entity, List<AttributeDraft> attributes) {
        Map<String, Column> columns = new LinkedHashMap<>();
        TableDraft table = entity.table();
        table.key().forEach(column -> add(columns, column));
        DiscriminatorDraft discriminator = entity.discriminator();
        if (discriminator != null && entity.parent() == null) {
            add(columns, discriminator.column());
        }
        addColumns(attributes, columns);
        table.columns().values().forEach(column -> add(columns, column));
        return columns;
    }

    private static void addColumns(List<AttributeDraft> attributes, Map<String, Column> columns) {
        for (AttributeDraft attribute : attributes) {
            if (attribute instanceof BasicDraft basic) {
                add(columns, basic.column());
            } else if (attribute instanceof ToOneDraft relation) {
                relation.foreignKey().forEach(part -> add(columns, part.column()));
            }
        }
    }

    private static void add(Map<String, Column> columns, Column column) {
        columns.putIfAbsent(column.name(), column);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
