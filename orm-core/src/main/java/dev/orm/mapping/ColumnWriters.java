package dev.orm.mapping;

import dev.orm.schema.Column;
import dev.orm.type.SqlType;
import jakarta.persistence.CascadeType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that each column is written by one attribute only. */
final class ColumnWriters {

    private final Compilation compilation;

    ColumnWriters(Compilation compilation) {
        this.compilation = compilation;
    }

    void check(EntityDraft entity) {
        Map<Place, AttributeDraft> writers = new HashMap<>();
        for (AttributeDraft attribute : entity.attributes()) {
            for (Column column : written(attribute)) {
                AttributeDraft other = writers.putIfAbsent(new Place(attribute.table(), column.name()), attribute);
                if (other != null && !areTwins(attribute, other)) {
                    compilation.refuse(
                            attribute,
                            "and " + other.path() + " both write the column " + column.name()
                                    + ": give one of them another column, or make it insertable = false, updatable = false.");
                }
                checkDiscriminator(entity, attribute, column);
            }
        }
        entity.declared(BasicDraft.class).forEach(this::checkShared);
        entity.declared(ToOneDraft.class).stream()
                .filter(ToOneDraft::isReadOnly)
                .forEach(this::checkReadOnly);
        if (entity.parent() == null && entity.strategy() == InheritanceStrategy.TABLE_PER_CLASS) {
            checkUnion(entity);
        }
    }

    /** Where the rows of all classes are read as those of one table, columns of one name are one. */
    private void checkUnion(EntityDraft root) {
        Map<String, BasicDraft> known = new HashMap<>();
        root.hierarchy()
                .flatMap(each -> each.declared(BasicDraft.class).stream())
                .forEach(attribute -> {
                    Column column = attribute.columnIfKnown();
                    BasicDraft other = column == null ? null : known.putIfAbsent(column.name(), attribute);
                    if (column != null && other != null && other.type() != attribute.type()) {
                        refuseType(attribute, column, other.type());
                    }
                });
    }

    private void refuseType(BasicDraft attribute, Column column, SqlType<?> other) {
        compilation.refuse(
                attribute,
                "has the column " + column.name() + ", which another class of the hierarchy uses for values of the"
                        + " type " + other.javaType().getSimpleName()
                        + ": give one of them another column by @Column.");
    }

    /** A column of a table. */
    private record Place(TableDraft table, String column) {}

    private void checkDiscriminator(EntityDraft entity, AttributeDraft attribute, Column column) {
        DiscriminatorDraft discriminator = entity.discriminator();
        if (discriminator != null && discriminator.column() == column) {
            compilation.refuse(
                    attribute,
                    "writes " + column.name()
                            + ", the discriminator column, which follows the class of the object: make"
                            + " the attribute insertable = false, updatable = false, or give it another column.");
        }
    }

    /** Classes beside each other may use one column, if both mean the same by it. */
    private void checkShared(BasicDraft attribute) {
        Column column = attribute.columnIfKnown();
        boolean writes = attribute.isInsertable() || attribute.isUpdatable();
        if (column != null && writes && attribute.sharesTable() && column.type() != attribute.type()) {
            refuseType(attribute, column, column.type());
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

    /** What would be written for a relation that writes nothing is more likely a mistake than wanted. */
    private void checkReadOnly(ToOneDraft relation) {
        Set<CascadeType> writing = EnumSet.of(CascadeType.PERSIST, CascadeType.MERGE, CascadeType.REMOVE);
        writing.retainAll(relation.spec().traits().cascade());
        if (!writing.isEmpty()) {
            compilation.refuse(
                    relation,
                    "is read-only, since none of its join columns is insertable or updatable, and cascades " + writing
                            + ": leave these cascades out, or let the relation write its columns.");
        }
    }

    /** Whether one is a relation, and the other holds its foreign key as a plain value: they are kept in step. */
    private static boolean areTwins(AttributeDraft one, AttributeDraft other) {
        AttributeDraft relation = one instanceof ToOneDraft ? one : other;
        AttributeDraft value = relation == one ? other : one;
        return value instanceof BasicDraft && relation instanceof ToOneDraft toOne && isHeldByValues(toOne);
    }

    private static boolean isHeldByValues(ToOneDraft relation) {
        return relation.writesColumns()
                && relation.foreignKey().stream().allMatch(part -> {
                    BasicDraft holder = holder(relation, part.column());
                    return holder != null
                            && part.isWritten()
                            && !isInId(holder)
                            && Primitives.boxed(holder.javaType())
                                    == Primitives.boxed(part.referenced().javaType());
                });
    }

    private static boolean isInId(BasicDraft basic) {
        IdDraft id = basic.owner().root().id();
        return id != null && id.attributes().contains(basic);
    }

    /** The attribute with a place of its own in the object that is mapped to a column of a relation, too; null if there is none. */
    static @Nullable BasicDraft holder(ToOneDraft relation, Column column) {
        for (BasicDraft basic : relation.owner().attributes(BasicDraft.class)) {
            Column own = basic.columnIfKnown();
            boolean same = own != null && own.name().equals(column.name()) && basic.table() == relation.table();
            if (same && !basic.isHeldByRelation()) {
                return basic;
            }
        }
        return null;
    }

    private static List<Column> written(AttributeDraft attribute) {
        if (attribute instanceof ToOneDraft relation && (relation.writesColumns() || relation.isId())) {
            return relation.foreignKey().stream()
                    .filter(part -> relation.isId() || part.isWritten())
                    .map(ToOneDraft.ForeignKeyColumn::column)
                    .toList();
        }
        boolean writes = attribute instanceof BasicDraft basic
                && basic.columnIfKnown() != null
                && (basic.isInsertable() || basic.isUpdatable());
        return writes ? List.of(((BasicDraft) attribute).column()) : List.of();
    }
}
