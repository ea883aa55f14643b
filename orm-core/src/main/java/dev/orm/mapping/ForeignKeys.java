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
    static void add(ToOneDraft relation, EntityDraft target) {
        List<Column> columns = relation.foreignKey().stream()
                .map(ToOneDraft.ForeignKeyColumn::column)
                .toList();
        List<Column> referenced =
                relation.foreignKey().stream().map(c -> c.referenced().column()).toList();
        add(relation.owner().foreignKeys(), relation.member(), columns, new Target(target, referenced));
    }

    /** A table and the columns of it that are referred to. */
    record Target(EntityDraft entity, List<Column> columns) {}

    /** Adds the constraint unless the member says there is none, or there is the same one already. */
    static void add(List<ForeignKey> keys, Member member, List<Column> columns, Target target) {
        jakarta.persistence.ForeignKey annotation = annotation(member);
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
                target.entity().qualifiedTableName(),
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
        return all.filter(key -> !key.name().isEmpty()
                        || !key.options().isEmpty()
                        || key.value() == ConstraintMode.NO_CONSTRAINT)
                .findFirst()
                .orElse(null);
    }
}
