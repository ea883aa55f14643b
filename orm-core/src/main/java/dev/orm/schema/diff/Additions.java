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
import org.jspecify.annotations.Nullable;

/** Tells which differences only add something, given all of them, and what keeps the others back. */
final class Additions {

    private static final String ROWS = "rows that are there may not meet it";

    /** What has another name yet, or will not be there, and why: whatever rests on it has to wait. */
    private final Map<CatalogObject, String> missing = new HashMap<>();

    private final Map<CatalogObject, Set<String>> added = new HashMap<>();

    /** The enum types that cannot grow, and why, and the values they will not have. */
    private final Map<CatalogObject, String> stuck = new HashMap<>();

    private final Set<String> unavailable = new HashSet<>();

    Additions(ScriptWords words, List<SchemaChange> changes) {
        for (SchemaChange change : changes) {
            if (isRename(change)) {
                missing.putIfAbsent(change.object(), change + ", and nothing is renamed");
            } else if (change instanceof TableChange.AddColumn add) {
                added.computeIfAbsent(add.object(), unused -> new HashSet<>())
                        .add(add.column().name());
            }
        }
        for (SchemaChange change : changes) {
            if (change instanceof TypeChange.AlterEnum alter && !canGrow(alter, words, changes)) {
                stuck.put(
                        alter.object(),
                        alter.addsOnly()
                                ? "the type would be made anew, but a column of it is to be renamed or dropped"
                                : "values of the type would go or change their order");
                unavailable.addAll(alter.added());
            }
        }
        findMissing(changes);
    }

    private static boolean isRename(SchemaChange change) {
        return change instanceof TableChange.RenameTable || change instanceof TableChange.RenameColumn;
    }

    /** What rests on something that has to wait has to wait too. */
    private void findMissing(List<SchemaChange> changes) {
        boolean more = true;
        while (more) {
            more = false;
            for (SchemaChange change : changes) {
                boolean creates = change instanceof TableChange.CreateTable || change instanceof ViewChange.CreateView;
                String reason = creates && !missing.containsKey(change.object()) ? support(change) : null;
                if (reason != null) {
                    missing.put(change.object(), reason);
                    more = true;
                }
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
                && !missing.containsKey(table)
                && wanted.columns().stream()
                        .anyMatch(each -> each.name().equals(column.name())
                                && Objects.equals(
                                        each.type().named(), column.type().named()));
    }

    /** Why a difference is not a mere addition, or null when it is one. */
    @Nullable
    String obstacle(SchemaChange change) {
        if (isRename(change)) {
            return "nothing is renamed";
        }
        String support = support(change);
        if (support != null) {
            return support;
        }
        if (change instanceof TableChange.AddColumn) {
            return null; // the database refuses one without a value where there are rows
        } else if (change instanceof ConstraintChange.AddConstraint add) {
            return isOfAddedColumn(add.object(), add.constraint()) ? null : ROWS;
        } else if (change instanceof IndexChange.CreateIndex create) {
            boolean added =
                    change.effect() == SchemaChange.Effect.ADDS || isOfAddedColumn(create.object(), create.index());
            return added ? null : ROWS;
        }
        return change.effect() == SchemaChange.Effect.ADDS ? null : "nothing that is there is changed or dropped";
    }

    /** What a difference rests on that is not there, or null when it can do without. */
    private @Nullable String support(SchemaChange change) {
        if (change instanceof TypeChange && stuck.containsKey(change.object())) {
            return stuck.get(change.object());
        }
        for (String value : unavailable) {
            if (TypeSteps.isUsed(value, List.of(change))) {
                return "it uses '" + value + "', which its enum type does not have";
            }
        }
        if (change instanceof TableChange.CreateTable create) {
            return create.table()
                    .constraints(ForeignKey.class)
                    .map(key -> missing.get(key.target().table()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        } else if (change instanceof ConstraintChange.AddConstraint add
                && add.constraint() instanceof ForeignKey key
                && missing.containsKey(key.target().table())) {
            return missing.get(key.target().table());
        } else if (change instanceof ViewChange.CreateView create) {
            return create.view().reads().stream()
                    .map(missing::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return missing.get(change.object());
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
