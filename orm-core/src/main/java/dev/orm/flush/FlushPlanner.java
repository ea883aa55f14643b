package dev.orm.flush;

import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The fifth stage of a flush: puts everything that has to be written into an order which the foreign keys allow. Inserts come first, those referred
 * to before those that refer; then updates; join tables; deletes in the opposite order. Rows written alike share a step.
 */
final class FlushPlanner {

    private final Work work;
    private final TableRanks ranks;
    private final List<FlushAction> actions = new ArrayList<>();
    private final Map<ChangedColumns, List<InstanceState>> updates = new LinkedHashMap<>();

    FlushPlanner(Work work, TableRanks ranks) {
        this.work = work;
        this.ranks = ranks;
    }

    FlushPlan plan() {
        planInserts();
        collectUpdates();
        planUpdates();
        planUnlinks();
        planLinks();
        actions.addAll(work.releases());
        planDeletes();
        return new FlushPlan(actions);
    }

    private void planInserts() {
        RowOrder order = RowOrder.forInsert(work, cyclic(work.context().pending()));
        byStep(work.context().pending(), state -> order.level(state)).forEach((step, states) -> {
            EntityMapping<?> mapping = states.get(0).mapping();
            actions.add(new InsertEntities(mapping, states, ranks.isCyclic(mapping)));
        });
        order.postponed().forEach((state, relations) -> {
            BitSet slots = new BitSet();
            for (ToOne relation : relations) {
                work.postpone(state, relation);
                slots.set(relation.slot());
            }
            addUpdate(state, slots, Set.of());
        });
    }

    private void collectUpdates() {
        work.changes().forEach((state, slots) -> {
            if (state.status() == Status.PERSISTENT) {
                Map<ToMany, ?> owners = work.owners().getOrDefault(state, Map.of());
                addUpdate(state, written(state.mapping(), slots), owners.keySet());
            }
        });
        work.owners().forEach((state, owners) -> {
            if (state.status() == Status.PERSISTENT && !work.changes().containsKey(state)) {
                addUpdate(state, new BitSet(), owners.keySet());
            }
        });
    }

    private void addUpdate(InstanceState state, BitSet slots, Set<ToMany> owners) {
        if (!slots.isEmpty() || !owners.isEmpty()) {
            updates.computeIfAbsent(new ChangedColumns(state.mapping(), slots, owners), key -> new ArrayList<>())
                    .add(state);
        }
    }

    private void planUpdates() {
        updates.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        update -> ranks.of(update.getKey().mapping())))
                .forEach(update ->
                        actions.add(new UpdateEntities(update.getKey().mapping(), update.getKey(), update.getValue())));
    }

    private void planUnlinks() {
        actions.addAll(work.unlinks());
        linkRows(false).forEach((relation, rows) -> actions.add(new DeleteLinks(relation, new ArrayList<>(rows))));
    }

    private void planLinks() {
        linkRows(true).forEach((relation, rows) -> actions.add(new InsertLinks(relation, new ArrayList<>(rows))));
    }

    private Map<ToMany, Set<LinkRow>> linkRows(boolean added) {
        Map<ToMany, Set<LinkRow>> rows = new LinkedHashMap<>();
        for (CollectionChange change : work.collections()) {
            if (change.relation().link() == null || !isAlive(change.owner())) {
                continue;
            }
            ToMany stored = stored(change.relation());
            for (Object element : added ? change.added() : change.removed()) {
                LinkRow row = linkRow(change, stored, element);
                if (row != null) {
                    rows.computeIfAbsent(stored, key -> new LinkedHashSet<>()).add(row);
                }
            }
        }
        return rows;
    }

    /** Null when the other end is deleted, too: then all its rows go. */
    private @Nullable LinkRow linkRow(CollectionChange change, ToMany stored, Object element) {
        InstanceState state = work.stateOf(element);
        if (state != null && !isAlive(state)) {
            return null;
        }
        if (stored == change.relation()) {
            return new LinkRow(change.owner(), element);
        }
        InstanceState owner = state == null ? InstanceState.pending(work.mapping(element), element) : state;
        return new LinkRow(owner, change.owner().entity());
    }

    /** The side of a many-to-many that a row of its join table is seen from: the owning one. */
    static ToMany stored(ToMany relation) {
        return relation.owning() || !(relation.inverse() instanceof ToMany owning) ? relation : owning;
    }

    private void planDeletes() {
        Collection<InstanceState> deleted = work.context().deleted();
        RowOrder order = RowOrder.forDelete(work, cyclic(deleted));
        order.postponed().forEach((state, relations) -> {
            BitSet slots = new BitSet();
            for (ToOne relation : relations) {
                slots.set(relation.slot());
                work.assign(state, relation.slot(), null);
            }
            actions.add(new UpdateEntities(
                    state.mapping(), new ChangedColumns(state.mapping(), slots, Set.of()), List.of(state)));
        });
        List<List<InstanceState>> steps =
                new ArrayList<>(byStep(deleted, state -> order.level(state)).values());
        for (int i = steps.size() - 1; i >= 0; i--) {
            actions.add(new DeleteEntities(steps.get(i).get(0).mapping(), steps.get(i)));
        }
    }

    private Collection<InstanceState> cyclic(Collection<InstanceState> states) {
        return states.stream().filter(state -> ranks.isCyclic(state.mapping())).toList();
    }

    /** Groups by rank, level and entity, in this order; inside a group the order of arrival stays. */
    private Map<Step, List<InstanceState>> byStep(
            Collection<InstanceState> states, ToIntFunction<InstanceState> level) {
        Map<Step, List<InstanceState>> steps = new TreeMap<>(Step.ORDER);
        for (InstanceState state : states) {
            EntityMapping<?> mapping = state.mapping();
            int rowLevel = ranks.isCyclic(mapping) ? level.applyAsInt(state) : 0;
            steps.computeIfAbsent(new Step(ranks.of(mapping), rowLevel, mapping.name()), key -> new ArrayList<>())
                    .add(state);
        }
        return steps;
    }

    private static boolean isAlive(InstanceState state) {
        return state.status() == Status.PENDING || state.status() == Status.PERSISTENT;
    }

    /** Of the slots that differ those which an UPDATE writes. */
    private static BitSet written(EntityMapping<?> mapping, BitSet slots) {
        BitSet written = new BitSet();
        slots.stream().forEach(slot -> {
            Attribute attribute = mapping.attributes().get(slot);
            boolean writes = attribute instanceof BasicAttribute basic
                    ? basic.updatable()
                    : attribute instanceof ToOne toOne && toOne.writesColumns();
            written.set(slot, writes);
        });
        return written;
    }

    private record Step(int rank, int level, String entity) {

        static final Comparator<Step> ORDER = Comparator.comparingInt(Step::rank)
                .thenComparingInt(Step::level)
                .thenComparing(Step::entity);
    }
}
