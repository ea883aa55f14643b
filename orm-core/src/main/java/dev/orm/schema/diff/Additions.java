package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells which differences only add something, given all of them. */
final class Additions {

    /** What has another name yet, or will not be there: whatever rests on it has to wait. */
    private final Set<CatalogObject> missing = new HashSet<>();

    private final Map<CatalogObject, Set<String>> added = new HashMap<>();

    /** The enum types that cannot grow, and the values they will not have. */
    private final Set<CatalogObject> stuck = new HashSet<>();

    private final Set<String> unavailable = new HashSet<>();

    Additions(ScriptWords words, List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            if (change instanceof TableChange.RenameTable || change instanceof TableChange.RenameColumn) {
                missing.add(change.object());
            } else if (change instanceof TableChange.AddColumn add) {
                added.computeIfAbsent(add.object(), unused -> new HashSet<>())
                        .add(add.column().name());
            }
        }
        for (SchemaChange change : changes) {
            if (change instanceof TypeChange.AlterEnum alter && !canGrow(alter, words, changes)) {
                stuck.add(alter.object());
                unavailable.addAll(alter.added());
            }
        }
        findMissing(changes);
    }

    /** What rests on something that has to wait has to wait too. */
    private void findMissing(List<SchemaChange> changes) {
        boolean more = true;
        while (more) {
            more = false;
            for (SchemaChange change : changes) {
                boolean creates = change instanceof TableChange.CreateTable || change instanceof ViewChange.CreateView;
                more |= creates && rests(change) && missing.add(change.object());
            }
        }
    }

    /** Whether values can be added while all else stays: in the type itself, or in a new one that all its columns can have. */
    private boolean canGrow(TypeChange.AlterEnum alter, ScriptWords words, List<SchemaChange> changes) {
        boolean inItself = words.alter().addsEnumValues()
                && alter.added().stream().noneMatch(value -> TypeSteps.isUsed(value, changes));
        return alter.addsOnly()
                && (inItself
                        || words.live().tables().values().stream()
                                .allMatch(table -> isLeftBehindNowhere(alter.object(), table, words)));
    }

    /** A column that is to be renamed or dropped would keep the old type. */
    private boolean isLeftBehindNowhere(CatalogObject type, CatalogTable table, ScriptWords words) {
        return table.columns().stream()
                .filter(column -> type.equals(column.type().named()))
                .allMatch(column -> stays(table.name(), column, words));
    }

    private boolean stays(CatalogObject table, CatalogColumn column, ScriptWords words) {
        CatalogTable wanted = words.wanted().tables().get(table);
        return wanted != null
                && !missing.contains(table)
                && wanted.columns().stream()
                        .anyMatch(each -> each.name().equals(column.name())
                                && Objects.equals(
                                        each.type().named(), column.type().named()));
    }

    boolean include(SchemaChange change) {
        if (rests(change)) {
            return false;
        }
        if (change instanceof TableChange.AddColumn) {
            return true; // the database refuses one without a value where there are rows
        } else if (change instanceof ConstraintChange.AddConstraint add) {
            return isOfAddedColumn(add.object(), add.constraint());
        } else if (change instanceof IndexChange.CreateIndex create) {
            return change.effect() == SchemaChange.Effect.ADDS || isOfAddedColumn(create.object(), create.index());
        }
        return change.effect() == SchemaChange.Effect.ADDS;
    }

    private boolean rests(SchemaChange change) {
        if (stuck.contains(change.object()) && change instanceof TypeChange
                || unavailable.stream().anyMatch(value -> TypeSteps.isUsed(value, List.of(change)))) {
            return true;
        }
        if (change instanceof TableChange.CreateTable create) {
            return create.table()
                    .constraints(ForeignKey.class)
                    .anyMatch(key -> missing.contains(key.target().table()));
        } else if (change instanceof ConstraintChange.AddConstraint add
                && add.constraint() instanceof ForeignKey key
                && missing.contains(key.target().table())) {
            return true;
        } else if (change instanceof ViewChange.CreateView create) {
            return create.view().reads().stream().anyMatch(missing::contains);
        }
        return missing.contains(change.object());
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
