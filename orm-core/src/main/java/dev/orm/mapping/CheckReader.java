package dev.orm.mapping;

import dev.orm.schema.CheckConstraint;
import dev.orm.schema.Table;
import jakarta.persistence.JoinColumn;
import java.util.List;

/** Adds the checks that columns declare to their table. */
final class CheckReader {

    private final Table.Builder table;

    CheckReader(Table.Builder table) {
        this.table = table;
    }

    /** The checks of the columns of these attributes. */
    void add(List<AttributeDraft> attributes) {
        for (AttributeDraft attribute : attributes) {
            if (attribute instanceof BasicDraft basic) {
                add(basic.spec().ddl().checks(), basic.column().name());
            }
        }
        for (AttributeDraft attribute : attributes) {
            if (attribute instanceof ToOneDraft relation) {
                add(relation);
            }
        }
    }

    private void add(ToOneDraft relation) {
        for (JoinColumn join : relation.joinColumns()) {
            relation.foreignKey().stream()
                    .map(ToOneDraft.ForeignKeyColumn::column)
                    .filter(column -> relation.foreignKey().size() == 1 || isNamed(join, column.name()))
                    .forEach(column -> add(join.check(), column.name()));
        }
    }

    private static boolean isNamed(JoinColumn join, String column) {
        return join.name().equalsIgnoreCase(column);
    }

    private void add(jakarta.persistence.CheckConstraint[] checks, String column) {
        for (jakarta.persistence.CheckConstraint check : checks) {
            table.check(of(check).about(column));
        }
    }

    static CheckConstraint of(jakarta.persistence.CheckConstraint check) {
        CheckConstraint text = CheckConstraint.unsafe(check.constraint());
        return check.name().isEmpty() ? text : text.named(check.name());
    }
}
