package dev.orm.schema.diff;

import dev.orm.schema.catalog.CatalogColumn;
import dev.orm.schema.catalog.CatalogConstraint;
import dev.orm.schema.catalog.CatalogConstraint.Check;
import dev.orm.schema.catalog.CatalogConstraint.ForeignKey;
import dev.orm.schema.catalog.CatalogConstraint.PrimaryKey;
import dev.orm.schema.catalog.CatalogConstraint.Unique;
import dev.orm.schema.catalog.CatalogContents;
import dev.orm.schema.catalog.CatalogIndex;
import dev.orm.schema.catalog.CatalogObject;
import dev.orm.schema.catalog.CatalogTable;
import dev.orm.schema.catalog.CatalogView;
import dev.orm.schema.catalog.ColumnSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has to make room for changes although it does not change itself: views of tables whose columns change, foreign keys of keys that are
 * replaced, checks and computed columns of columns that change their type. Each with the change it is for.
 */
final class Consequences {

    private final CatalogContents live;
    private final CatalogContents wanted;
    private final List<SchemaChange> changes;
    private final boolean followRenames;
    private final Map<CatalogObject, Map<String, SchemaChange>> renamed = new HashMap<>();
    private final Map<CatalogObject, Map<String, SchemaChange>> retyped = new HashMap<>();
    private final Map<CatalogObject, Map<String, SchemaChange>> recreated = new HashMap<>();

    Consequences(ScriptWords words, List<SchemaChange> changes) {
        this.live = words.live();
        this.wanted = words.wanted();
        this.changes = changes;
        this.followRenames = words.alter().foreignKeysFollowRenames();
        changes.forEach(this::collect);
        live.tables().values().forEach(this::collectComputed);
    }

    private void collect(SchemaChange change) {
        if (change instanceof TableChange.AlterColumn alter) {
            if (isRecreated(alter)) {
                put(recreated, alter.object(), alter.live().name(), alter);
            } else if (alter.aspects().contains(ColumnAspect.TYPE)
                    || alter.aspects().contains(ColumnAspect.IDENTITY)) {
                put(retyped, alter.object(), alter.live().name(), alter);
            }
        } else if (change instanceof TableChange.RenameColumn rename && !followRenames) {
            put(renamed, rename.object(), rename.to(), rename);
        } else if (change instanceof TypeChange.AlterEnum || change instanceof TypeChange.AlterDomain) {
            columnsOf(change.object())
                    .forEach((table, columns) -> columns.forEach(column -> put(retyped, table, column, change)));
        }
    }

    /** A column that becomes computed, or is computed of something else, has no values that could be kept. */
    static boolean isRecreated(TableChange.AlterColumn alter) {
        boolean recomputed = alter.wanted().value() instanceof ColumnSource.Computed
                && alter.aspects().contains(ColumnAspect.COMPUTED);
        boolean retyped =
                alter.aspects().contains(ColumnAspect.TYPE) && alter.live().value() instanceof ColumnSource.Computed;
        return recomputed || retyped;
    }

    /** A computed column whose sources change their types is computed anew. */
    private void collectComputed(CatalogTable table) {
        Map<String, SchemaChange> sources = retyped.getOrDefault(table.name(), Map.of());
        CatalogTable target = wanted.tables().get(table.name());
        if (sources.isEmpty() || target == null) {
            return;
        }
        for (CatalogColumn column : table.columns()) {
            if (column.value() instanceof ColumnSource.Computed computed && has(target, column.name())) {
                SchemaChange cause = mentioned(computed.expression(), sources);
                if (cause != null) {
                    put(recreated, table.name(), column.name(), cause);
                }
            }
        }
    }

    private static boolean has(CatalogTable table, String column) {
        return table.columns().stream().anyMatch(each -> each.name().equals(column));
    }

    /** The columns of tables that are there and stay whose type is an enum type or domain. */
    Map<CatalogObject, Set<String>> columnsOf(CatalogObject type) {
        Map<CatalogObject, Set<String>> found = new LinkedHashMap<>();
        for (CatalogTable table : live.tables().values()) {
            CatalogTable target = wanted.tables().get(table.name());
            if (target == null) {
                continue;
            }
            for (CatalogColumn column : table.columns()) {
                boolean stays = target.columns().stream()
                        .anyMatch(each -> each.name().equals(column.name())
                                && type.equals(each.type().named()));
                if (stays && type.equals(column.type().named())) {
                    found.computeIfAbsent(table.name(), unused -> new HashSet<>())
                            .add(column.name());
                }
            }
        }
        return found;
    }

    /** The computed columns that are dropped and added again, with the reason. */
    Map<String, SchemaChange> recreated(CatalogObject table) {
        return recreated.getOrDefault(table, Map.of());
    }

    /** The tables with such columns. */
    Collection<CatalogObject> tablesWithRecreated() {
        return recreated.keySet();
    }

    /** The change a constraint that stays has to make room for, or null. */
    @Nullable
    SchemaChange reason(CatalogTable table, CatalogConstraint constraint) {
        Map<String, SchemaChange> gone = recreated(table.name());
        Map<String, SchemaChange> types = retyped.getOrDefault(table.name(), Map.of());
        if (constraint instanceof Check check) {
            SchemaChange cause = mentioned(check.condition(), types);
            return cause == null ? mentioned(check.condition(), gone) : cause;
        }
        if (constraint instanceof ForeignKey key) {
            return reason(table.name(), key);
        }
        return named(columns(constraint), gone);
    }

    private @Nullable SchemaChange reason(CatalogObject table, ForeignKey key) {
        Map<String, SchemaChange> types = retyped.getOrDefault(table, Map.of());
        Map<String, SchemaChange> gone = recreated(table);
        CatalogObject target = key.target().table();
        SchemaChange cause = named(key.columns(), types);
        cause = cause == null ? named(key.columns(), gone) : cause;
        cause = cause == null ? named(key.target().columns(), retyped.getOrDefault(target, Map.of())) : cause;
        cause = cause == null ? named(key.columns(), renamed.getOrDefault(table, Map.of())) : cause;
        cause = cause == null ? named(key.target().columns(), renamed.getOrDefault(target, Map.of())) : cause;
        return cause == null ? droppedKey(target) : cause;
    }

    /** A key that is dropped or replaced takes with it the foreign keys that may rest on it. */
    private @Nullable SchemaChange droppedKey(CatalogObject table) {
        for (SchemaChange change : changes) {
            boolean key = change instanceof ConstraintChange.DropConstraint drop && isKey(drop.constraint())
                    || change instanceof ConstraintChange.ReplaceConstraint replace && isKey(replace.live())
                    || change instanceof IndexChange.DropIndex
                    || change instanceof IndexChange.ReplaceIndex;
            if (key && change.object().equals(table)) {
                return change;
            }
        }
        return null;
    }

    private static boolean isKey(CatalogConstraint constraint) {
        return constraint instanceof PrimaryKey || constraint instanceof Unique;
    }

    /** The change an index that stays has to make room for, or null. */
    @Nullable
    SchemaChange reason(CatalogTable table, CatalogIndex index) {
        Map<String, SchemaChange> gone = recreated(table.name());
        Map<String, SchemaChange> types = retyped.getOrDefault(table.name(), Map.of());
        for (CatalogIndex.Part part : index.parts()) {
            SchemaChange cause = part.expression() ? mentioned(part.text(), types) : gone.get(part.text());
            cause = cause == null && part.expression() ? mentioned(part.text(), gone) : cause;
            if (cause != null) {
                return cause;
            }
        }
        String predicate = index.predicate() == null ? "" : index.predicate();
        SchemaChange cause = named(index.included(), gone);
        cause = cause == null ? mentioned(predicate, types) : cause;
        return cause == null ? mentioned(predicate, gone) : cause;
    }

    /** The views that stay but have to make room, with the reason. */
    Map<CatalogObject, SchemaChange> views() {
        Map<CatalogObject, SchemaChange> moved = new HashMap<>();
        for (SchemaChange change : changes) {
            boolean disturbs = change instanceof TableChange.AlterColumn
                    || change instanceof TableChange.DropColumn
                    || change instanceof TableChange.RenameColumn
                    || change instanceof TableChange.RenameTable
                    || change instanceof TableChange.DropTable
                    || change instanceof ViewChange.ReplaceView
                    || change instanceof ViewChange.DropView
                    || change instanceof ConstraintChange.DropConstraint
                    || change instanceof ConstraintChange.ReplaceConstraint;
            if (disturbs) {
                moved.putIfAbsent(change.object(), change);
            }
        }
        retyped.forEach((table, columns) ->
                moved.putIfAbsent(table, columns.values().iterator().next()));
        Map<CatalogObject, SchemaChange> views = new HashMap<>();
        boolean more = true;
        while (more) {
            more = false;
            for (CatalogView view : live.views().values()) {
                more |= !views.containsKey(view.name()) && moves(view, moved, views);
            }
        }
        return views;
    }

    private static boolean moves(
            CatalogView view, Map<CatalogObject, SchemaChange> moved, Map<CatalogObject, SchemaChange> views) {
        for (CatalogObject read : view.reads()) {
            SchemaChange cause = moved.get(read);
            if (cause != null) {
                moved.putIfAbsent(view.name(), cause);
                views.put(view.name(), cause);
                return true;
            }
        }
        return false;
    }

    private static List<String> columns(CatalogConstraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.columns();
        }
        return constraint instanceof Unique unique ? unique.columns() : List.of();
    }

    private static @Nullable SchemaChange named(List<String> columns, Map<String, SchemaChange> concerned) {
        return columns.stream()
                .map(concerned::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a text holds one of the names as a word; to find too much only makes more room than needed. */
    private static @Nullable SchemaChange mentioned(String text, Map<String, SchemaChange> concerned) {
        for (Map.Entry<String, SchemaChange> column : concerned.entrySet()) {
            if (Pattern.compile("(?<![\\w$])" + Pattern.quote(column.getKey().replace("\"", "\"\"")) + "(?![\\w$])")
                    .matcher(text)
                    .find()) {
                return column.getValue();
            }
        }
        return null;
    }

    private static void put(
            Map<CatalogObject, Map<String, SchemaChange>> into,
            CatalogObject table,
            String column,
            SchemaChange change) {
        into.computeIfAbsent(table, unused -> new LinkedHashMap<>()).putIfAbsent(column, change);
    }
}
