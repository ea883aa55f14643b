package dev.orm.flush;

import dev.orm.flush.FlushAction.CheckLater;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Plans what a flush writes before everything else, because it gives up unique values that other rows take,
 * or changes keys that they refer to. Most flushes have none of it.
 *
 * <p>A circle of values, as when two rows exchange them, and a long chain are taken apart first, see {@link FreedKeys}.
 */
final class EarlyWrites {

    /** From so many levels on, one statement for each is more than those that take all values out of the way. */
    private static final int DEEP = 3;

    private final Work work;
    private final UniqueConflicts conflicts;
    private final Map<InstanceState, ChangedColumns> updates;
    private final FreedKeys freed;
    private final List<FlushAction> actions = new ArrayList<>();
    private Map<InstanceState, Integer> levels = Map.of();
    private final Map<InstanceState, List<ToOne>> postponed = new LinkedHashMap<>();
    private boolean deletes;

    EarlyWrites(Work work, MappedKeys keys, Map<InstanceState, ChangedColumns> updates) {
        this.work = work;
        this.updates = updates;
        this.conflicts = UniqueConflicts.find(work, keys);
        this.freed = new FreedKeys(work, conflicts);
    }

    /**
     * What is written first.
     *
     * @param unlinks the removal of rows of join tables, which deletes have to wait for
     * @param cut     the references to set to NULL before rows that refer to each other in a circle are deleted
     */
    List<FlushAction> plan(List<FlushAction> unlinks, Map<InstanceState, List<ToOne>> cut) {
        RowGraph graph = order(cut);
        levels = graph.levels();
        deletes = levels.keySet().stream().anyMatch(row -> row.status() == Status.DELETED);
        if (deletes) {
            actions.addAll(unlinks);
            actions.addAll(ClearedReferences.of(cut));
        }
        Map<Integer, List<InstanceState>> byLevel = new TreeMap<>();
        levels.forEach((row, level) ->
                byLevel.computeIfAbsent(level, key -> new ArrayList<>()).add(row));
        byLevel.values().forEach(this::write);
        List<FlushAction> all = new ArrayList<>(freed.actions());
        all.addAll(actions);
        return all;
    }

    /** Whether rows are deleted early, so that join tables and circles are dealt with. */
    boolean deletes() {
        return deletes;
    }

    boolean contains(InstanceState row) {
        return levels.containsKey(row);
    }

    /** What is left of a release when its early owners are gone. */
    List<ReleaseChildren> remaining(ReleaseChildren release) {
        return part(
                release,
                release.owners().stream().filter(owner -> !contains(owner)).toList());
    }

    /** The checks that are due when all is written. */
    List<CheckLater> checks() {
        return freed.checks();
    }

    private RowGraph order(Map<InstanceState, List<ToOne>> cut) {
        while (true) {
            Set<InstanceState> first = new LinkedHashSet<>(conflicts.holders());
            first.addAll(conflicts.unread());
            first.addAll(work.keyChanged());
            RowGraph graph = new RowGraph(work, conflicts, first, cut);
            RowGraph.Postponed reference = graph.postponable();
            if (reference != null) {
                postpone(reference.row(), reference.relation());
            } else if (!graph.circle().isEmpty()) {
                freed.freeOne(graph.circle());
            } else if (graph.depth() <= DEEP || !freed.freeAll(conflicts.keys())) {
                return graph;
            }
        }
    }

    private void postpone(InstanceState row, ToOne relation) {
        work.postpone(row, relation);
        postponed.computeIfAbsent(row, key -> new ArrayList<>()).add(relation);
    }

    /** The references of new rows that are written behind them. */
    Map<InstanceState, List<ToOne>> postponed() {
        return postponed;
    }

    private void write(List<InstanceState> rows) {
        byMapping(rows, Status.DELETED).forEach(this::delete);
        Map<ChangedColumns, List<InstanceState>> byColumns = new LinkedHashMap<>();
        for (InstanceState row : rows) {
            ChangedColumns columns = updates.get(row);
            if (columns != null && row.status() != Status.DELETED) {
                byColumns.computeIfAbsent(columns, key -> new ArrayList<>()).add(row);
            }
        }
        byColumns.forEach((columns, states) -> actions.add(new UpdateEntities(columns.mapping(), columns, states)));
        List<InstanceState> inserted =
                rows.stream().filter(row -> !updates.containsKey(row)).toList();
        byMapping(inserted, Status.PENDING)
                .forEach((mapping, states) -> actions.add(new InsertEntities(mapping, states)));
    }

    private void delete(EntityMapping<?> mapping, List<InstanceState> rows) {
        Set<InstanceState> owners = new LinkedHashSet<>(rows);
        for (ReleaseChildren release : work.releases()) {
            actions.addAll(part(
                    release, release.owners().stream().filter(owners::contains).toList()));
        }
        actions.add(new DeleteEntities(mapping, rows));
    }

    private static List<ReleaseChildren> part(ReleaseChildren release, List<InstanceState> owners) {
        return owners.isEmpty()
                ? List.of()
                : List.of(new ReleaseChildren(release.relation(), owners, release.delete()));
    }

    private static Map<EntityMapping<?>, List<InstanceState>> byMapping(Collection<InstanceState> rows, Status status) {
        return rows.stream()
                .filter(row -> row.status() == status)
                .collect(Collectors.groupingBy(InstanceState::mapping, LinkedHashMap::new, Collectors.toList()));
    }
}
