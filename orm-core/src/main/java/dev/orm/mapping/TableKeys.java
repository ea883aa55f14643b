package dev.orm.mapping;

import dev.orm.schema.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.SecondaryTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives each table of entities its primary key: the id, or columns of the same values that refer to it. */
final class TableKeys {

    private final Compilation compilation;
    private final ColumnResolver columns;

    TableKeys(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.columns = columns;
    }

    /** Resolves the key of the entity's table, once. */
    void resolve(EntityDraft entity) {
        EntityDraft parent = entity.parent();
        List<Column> id = columns.idOf(entity).stream().map(BasicDraft::column).toList();
        if (id.isEmpty()) {
            return;
        }
        if (parent != null) {
            resolve(parent);
        }
        if (entity.table().key().isEmpty()) {
            if (parent == null || entity.strategy() != InheritanceStrategy.JOINED) {
                entity.table().key(id);
            } else {
                join(entity, parent);
            }
        }
        entity.secondaries().forEach(secondary -> join(entity, secondary));
    }

    private void join(EntityDraft entity, TableDraft table) {
        SecondaryTable secondary = Objects.requireNonNull(table.secondary(), table::name);
        if (table.key().isEmpty()) {
            List<Column> key =
                    referring(entity.type().getSimpleName(), entity.table(), table, secondary.pkJoinColumns());
            refer(secondary.foreignKey(), table, key, entity.table());
        }
    }

    private static void refer(
            jakarta.persistence.@Nullable ForeignKey annotation,
            TableDraft table,
            List<Column> key,
            TableDraft referenced) {
        if (annotation == null || annotation.value() != ConstraintMode.NO_CONSTRAINT) {
            table.foreignKeys()
                    .add(ForeignKeys.of(annotation, key, new ForeignKeys.Target(referenced, referenced.key())));
        }
    }

    private void join(EntityDraft entity, EntityDraft parent) {
        PrimaryKeyJoinColumn[] joins = joins(entity);
        List<Column> key = referring(entity.type().getSimpleName(), parent.table(), entity.table(), joins);
        refer(foreignKey(entity, joins), entity.table(), key, parent.table());
    }

    private static PrimaryKeyJoinColumn[] joins(EntityDraft entity) {
        PrimaryKeyJoinColumns container = entity.source().annotation(PrimaryKeyJoinColumns.class);
        return container != null
                ? container.value()
                : entity.source()
                        .declarations()
                        .of(entity.type())
                        .getDeclaredAnnotationsByType(PrimaryKeyJoinColumn.class);
    }

    private static jakarta.persistence.@Nullable ForeignKey foreignKey(
            EntityDraft entity, PrimaryKeyJoinColumn[] joins) {
        PrimaryKeyJoinColumns container = entity.source().annotation(PrimaryKeyJoinColumns.class);
        return container != null ? container.foreignKey() : joins.length == 1 ? joins[0].foreignKey() : null;
    }

    /** The key of a table that follows the key of another, in its order. */
    List<Column> referring(String where, TableDraft referenced, TableDraft table, PrimaryKeyJoinColumn[] joins) {
        List<Column> key = new ArrayList<>();
        for (int i = 0; i < referenced.key().size(); i++) {
            key.add(table.column(referring(referenced.key().get(i), join(joins, referenced, i))));
        }
        if (joins.length > 0 && joins.length != key.size()) {
            compilation
                    .problems()
                    .add(where + " has " + joins.length + " @PrimaryKeyJoinColumn, and the key of " + referenced.name()
                            + " has " + key.size() + " columns: give one for each of them.");
        }
        table.key(key);
        return key;
    }

    private @Nullable PrimaryKeyJoinColumn join(PrimaryKeyJoinColumn[] joins, TableDraft referenced, int position) {
        String name = referenced.key().get(position).name();
        for (PrimaryKeyJoinColumn join : joins) {
            if (!join.referencedColumnName().isEmpty()
                    && columns.plain(join.referencedColumnName()).equals(name)) {
                return join;
            }
        }
        boolean byPosition = position < joins.length
                && joins[position].referencedColumnName().isEmpty();
        return byPosition ? joins[position] : null;
    }

    private Column referring(Column referenced, @Nullable PrimaryKeyJoinColumn join) {
        String name = join == null || join.name().isEmpty()
                ? referenced.identifier().text()
                : compilation.naming().explicit(join.name());
        String definition = join == null || join.columnDefinition().isEmpty() ? null : join.columnDefinition();
        Column.Builder column = Column.builder(name, referenced.type())
                .notNull()
                .lengthOf(referenced)
                .precision(referenced.precision(), referenced.scale());
        if (join != null && !join.options().isEmpty()) {
            column.unsafeOptions(join.options());
        }
        return column.unsafeDefinition(
                        definition == null && !referenced.identity() ? referenced.unsafeDefinition() : definition)
                .build();
    }
}
