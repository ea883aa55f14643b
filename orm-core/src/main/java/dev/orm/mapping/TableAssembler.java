package dev.orm.mapping;

import dev.orm.annotation.RenamedFrom;
import dev.orm.schema.Column;
import dev.orm.schema.PrimaryKey;
import dev.orm.schema.Table;
import dev.orm.schema.UniqueConstraint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the table of an entity of the columns and constraints resolved before. */
final class TableAssembler {

    private final Compilation compilation;

    TableAssembler(Compilation compilation) {
        this.compilation = compilation;
    }

    Table assemble(EntityDraft entity) {
        Table.Builder table = Table.builder(entity.tableName()).schema(entity.schema());
        RenamedFrom renamed = entity.source().annotation(RenamedFrom.class);
        if (renamed != null) {
            table.renamedFrom(renamed.value());
        }
        columns(entity).values().forEach(table::column);
        table.primaryKey(new PrimaryKey(
                null, names(entity.idParts().stream().map(BasicDraft::column).toList())));
        entity.foreignKeys().forEach(table::foreignKey);
        for (ToOneDraft relation : entity.attributes(ToOneDraft.class)) {
            List<Column> columns = relation.foreignKey().stream()
                    .map(ToOneDraft.ForeignKeyColumn::column)
                    .toList();
            if (relation.isUnique() && columns.size() > 1) {
                table.unique(new UniqueConstraint(null, names(columns)));
            }
        }
        new CheckReader(table).add(entity);
        jakarta.persistence.Table annotation = entity.source().annotation(jakarta.persistence.Table.class);
        if (annotation != null) {
            new TableConstraints(compilation, entity.type().getSimpleName(), table)
                    .add(annotation.uniqueConstraints(), annotation.indexes())
                    .add(annotation.check(), annotation.comment(), annotation.options());
        }
        return compilation.schema().build(table);
    }

    /** The key first, then the attributes as declared, then what only relations of other entities use. */
    private static Map<String, Column> columns(EntityDraft entity) {
        Map<String, Column> columns = new LinkedHashMap<>();
        entity.idParts().forEach(part -> add(columns, part.column()));
        for (AttributeDraft attribute : entity.attributes()) {
            if (attribute instanceof BasicDraft basic) {
                add(columns, basic.column());
            } else if (attribute instanceof ToOneDraft relation) {
                relation.foreignKey().forEach(part -> add(columns, part.column()));
            }
        }
        entity.columns().values().forEach(column -> add(columns, column));
        return columns;
    }

    private static void add(Map<String, Column> columns, Column column) {
        columns.putIfAbsent(column.name(), column);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
