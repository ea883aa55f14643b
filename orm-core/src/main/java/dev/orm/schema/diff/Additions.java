package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells which differences only add something, given all of them. */
final class Additions {

    private final Set<CatalogObject> renamed = new HashSet<>();
    private final Map<CatalogObject, Set<String>> added = new HashMap<>();

    Additions(List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            if (change instanceof TableChange.RenameTable || change instanceof TableChange.RenameColumn) {
                renamed.add(change.object());
            } else if (change instanceof TableChange.AddColumn add) {
                added.computeIfAbsent(add.object(), unused -> new HashSet<>())
                        .add(add.column().name());
            }
        }
    }

    boolean include(SchemaChange change) {
        if (rests(change)) {
            return false;
        }
        if (change instanceof ConstraintChange.AddConstraint add) {
            return isOfAddedColumn(add.object(), add.constraint());
        } else if (change instanceof IndexChange.CreateIndex create) {
            return change.effect() == SchemaChange.Effect.ADDS || isOfAddedColumn(create.object(), create.index());
        }
        return change.effect() == SchemaChange.Effect.ADDS;
    }

    private boolean rests(SchemaChange change) {
        if (change instanceof TableChange.CreateTable create) {
            return create.table()
                    .constraints(ForeignKey.class)
                    .anyMatch(key -> renamed.contains(key.target().table()));
        } else if (change instanceof ConstraintChange.AddConstraint add
                && add.constraint() instanceof ForeignKey key
                && renamed.contains(key.target().table())) {
            return true;
        } else if (change instanceof ViewChange.CreateView create) {
            return create.view().reads().stream().anyMatch(renamed::contains);
        }
        return renamed.contains(change.object());
    }

    private boolean isOfAddedColumn(CatalogObject table, CatalogConstraint constraint) {
        Set<String> columns = added.getOrDefault(table, Set.of());
        if (constraint instanceof Unique unique) {
            return holds(columns, unique.columns());
        } else if (constraint instanceof ForeignKey key) {
            return holds(columns, key.columns());
        }
        return constraint instanceof Check check && columns.stream().anyMatch(check.condition()::contains);
    }

    private boolean isOfAddedColumn(CatalogObject table, CatalogIndex index) {
        List<String> parts = index.parts().stream().map(CatalogIndex.Part::text).toList();
        return holds(added.getOrDefault(table, Set.of()), parts);
    }

    private static boolean holds(Set<String> added, Collection<String> columns) {
        return columns.stream().anyMatch(added::contains);
    }
}
