package dev.orm.mapping;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Resolves the columns of values that are part of a row: those of elements, and of the keys of a map. */
final class ValueColumns {

    private final Compilation compilation;
    private final ColumnResolver columns;

    ValueColumns(Compilation compilation, ColumnResolver columns) {
        this.compilation = compilation;
        this.columns = columns;
    }

    /** Resolves the columns of positions or keys. */
    void resolve(@Nullable IndexDraft index) {
        if (index instanceof IndexDraft.OfParts parts) {
            resolve(parts.rows());
        }
    }

    void resolve(EntityDraft rows) {
        columns.resolve(rows);
        new ColumnWriters(compilation).check(rows);
        rows.attributes().forEach(this::refuseUnwritable);
    }

    /** Rows are written as a whole, by the keys of those they belong to and refer to. */
    private void refuseUnwritable(AttributeDraft leaf) {
        if (leaf instanceof BasicDraft basic && !(basic.isInsertable() && basic.isUpdatable())) {
            compilation.refuse(
                    leaf,
                    "is part of an element and is not written, or computed by the database: elements are written as a"
                            + " whole. Remove insertable, updatable or the annotation, or make the element an entity.");
        }
        if (leaf instanceof ToOneDraft relation && !isForeignKeyOfId(relation)) {
            compilation.refuse(
                    leaf,
                    "is part of an element and not stored as the id of its target: an element refers to entities by"
                            + " their id only. Remove mappedBy, referencedColumnName, insertable and updatable, or make the"
                            + " element an entity.");
        }
    }

    private boolean isForeignKeyOfId(ToOneDraft relation) {
        EntityDraft target =
                compilation.entity(Objects.requireNonNull(relation.spec().target()));
        List<BasicDraft> referenced = relation.foreignKey().stream()
                .map(ToOneDraft.ForeignKeyColumn::referenced)
                .toList();
        return relation.writesColumns() && target != null && referenced.equals(columns.idOf(target));
    }
}
