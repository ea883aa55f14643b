package dev.orm.mapping;

import dev.orm.mapping.source.Member;
import dev.orm.schema.Column;
import dev.orm.schema.ForeignKey;
import dev.orm.schema.ReferentialAction;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The foreign key constraints of relations, named or switched off as annotations say. */
final class ForeignKeys {

    private ForeignKeys() {}

    /** Adds the constraint of a to-one relation to its owner's table. */
    static void add(ToOneDraft relation, EntityDraft target, List<BasicDraft> id) {
        List<Column> columns = relation.foreignKey().stream()
                .map(ToOneDraft.ForeignKeyColumn::column)
                .toList();
        List<BasicDraft> referenced = relation.foreignKey().stream()
                .map(ToOneDraft.ForeignKeyColumn::referenced)
                .toList();
        Target found = referenced.equals(id) || referenced.isEmpty()
                ? Target.id(target)
                : new Target(
                        referenced.get(0).table(),
                        referenced.stream().map(BasicDraft::column).toList());
        if (Target.isOneTable(target)) {
            add(relation.table().foreignKeys(), said(relation), columns, found);
        }
    }

    /** A table and the columns of it that are referred to. */
    record Target(TableDraft table, List<Column> columns) {

        /** The key of an entity. */
        static Target id(EntityDraft entity) {
            return new Target(entity.table(), entity.table().key());
        }

        /** Whether the ids of an entity stand in one table, so that a constraint can refer to it. */
        static boolean isOneTable(EntityDraft entity) {
            return entity.strategy() != InheritanceStrategy.TABLE_PER_CLASS
                    || entity.children().isEmpty();
        }
    }

    /** Adds the constraint unless the member says there is none, or there is the same one already. */
    static void add(List<ForeignKey> keys, Member member, List<Column> columns, Target target) {
        add(keys, annotation(member), columns, target);
    }

    private static void add(
            List<ForeignKey> keys,
            jakarta.persistence.@Nullable ForeignKey annotation,
            List<Column> columns,
            Target target) {
        if (columns.isEmpty() || annotation != null && annotation.value() == ConstraintMode.NO_CONSTRAINT) {
            return;
        }
        ForeignKey key = of(annotation, columns, target);
        if (keys.stream()
                .noneMatch(known -> known.columns().equals(key.columns())
                        && known.targetTable().equals(key.targetTable()))) {
            keys.add(key);
        }
    }

    static ForeignKey of(jakarta.persistence.@Nullable ForeignKey annotation, List<Column> columns, Target target) {
        ForeignKey key = new ForeignKey(
                annotation == null || annotation.name().isEmpty() ? null : annotation.name(),
                columns.stream().map(Column::name).toList(),
                target.table().qualifiedName(),
                target.columns().stream().map(Column::name).toList(),
                ReferentialAction.NO_ACTION);
        return withOptions(annotation, key);
    }

    /** Says what is wrong with the options of a foreign key, if anything is. */
    private static ForeignKey withOptions(jakarta.persistence.@Nullable ForeignKey annotation, ForeignKey key) {
        if (annotation == null || annotation.options().isEmpty()) {
            return key;
        }
        ForeignKey ruled = ReferentialRules.with(key, annotation.options());
        if (ruled == null) {
            throw new MappingException("The foreign key of " + key.columns() + " to " + key.targetTable()
                    + " has the options \"" + annotation.options() + "\", which are not understood: write \"on delete"
                    + " cascade\", \"on update cascade\", \"match full\" or \"deferrable initially deferred\".");
        }
        return ruled;
    }

    private static jakarta.persistence.@Nullable ForeignKey annotation(Member member) {
        JoinColumns container = member.annotation(JoinColumns.class);
        Stream<jakarta.persistence.ForeignKey> single =
                Stream.of(member.annotations(JoinColumn.class)).map(JoinColumn::foreignKey);
        Stream<jakarta.persistence.ForeignKey> all =
                container == null ? single : Stream.concat(Stream.of(container.foreignKey()), single);
        return first(all);
    }

    /** What the annotations of a map say of its keys, or of its elements, which are on one member. */
    private static jakarta.persistence.@Nullable ForeignKey said(ToOneDraft relation) {
        return relation.isKey()
                ? first(relation.joinColumns().stream().map(JoinColumn::foreignKey))
                : annotation(relation.member());
    }

    private static jakarta.persistence.@Nullable ForeignKey first(Stream<jakarta.persistence.ForeignKey> all) {
        return all.filter(key -> !key.name().isEmpty()
                        || !key.options().isEmpty()
                        || key.value() == ConstraintMode.NO_CONSTRAINT)
                .findFirst()
                .orElse(null);
    }
}
