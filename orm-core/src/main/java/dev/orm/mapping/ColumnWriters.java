package dev.orm.mapping;

import dev.orm.schema.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that each column is written by one attribute only. */
final class ColumnWriters {

    private final Compilation compilation;

    ColumnWriters(Compilation compilation) {
        this.compilation = compilation;
    }

    void check(EntityDraft entity) {
        Map<String, AttributeDraft> writers = new HashMap<>();
        for (AttributeDraft attribute : entity.attributes()) {
            for (Column column : written(attribute)) {
                AttributeDraft other = writers.putIfAbsent(column.name(), attribute);
                if (other != null) {
                    compilation.refuse(
                            attribute,
                            "and " + other.path() + " both write the column " + column.name()
                                    + ": give one of them another column, or make it insertable = false, updatable = false.");
                }
            }
        }
    }

    /** The attribute of an entity that writes a column, or null. */
    static @Nullable AttributeDraft writer(EntityDraft entity, String columnName) {
        for (AttributeDraft attribute : entity.attributes()) {
            if (written(attribute).stream().anyMatch(column -> column.name().equals(columnName))) {
                return attribute;
            }
        }
        return null;
    }

    private static List<Column> written(AttributeDraft attribute) {
        if (attribute instanceof ToOneDraft relation && (relation.writesColumns() || relation.isId())) {
            return relation.foreignKey().stream()
                    .map(ToOneDraft.ForeignKeyColumn::column)
                    .toList();
        }
        boolean writes = attribute instanceof BasicDraft basic
                && basic.columnIfKnown() != null
                && (basic.isInsertable() || basic.isUpdatable());
        return writes ? List.of(((BasicDraft) attribute).column()) : List.of();
    }
}
