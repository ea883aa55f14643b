package dev.orm.flush;

import dev.orm.flush.FlushAction.CheckLater;
import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.flush.FlushAction.ReleaseChildren;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.mapping.Attribute;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ForeignKeyUse;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fifth stage of a flush: puts everything that has to be written into an order which the foreign keys allow. Inserts come first, those referred
 * to before those that refer; then updates; join tables; deletes in the opposite order. Rows written alike share a step.
 */
final class FlushPlanner {

    private final Work work;
    private final FlushRules rules;
    private final TableRanks ranks;
    private final List<FlushAction> actions = new ArrayList<>();
    private final Map<InstanceState, ChangedColumns> changed = new LinkedHashMap<>();
    private final Deque<ReleaseChildren> releases = new ArrayDeque<>();
    private @Nullable Written latest;

    /** Which of the attributes that differ an UPDATE writes. */
    private record Written(EntityMapping<?> mapping, BitSet slots, BitSet written) {}

    FlushPlanner(Work work, FlushRules rules) {
        this.work = work;
        this.rules = rules;
        this.ranks = rules.ranks();
    }

    FlushPlan plan() {
        Collection<InstanceState> inserted = inserted();
        RowOrder insertOrder = RowOrder.forInsert(work, cyclic(inserted));
        insertOrder
                .postponed()
                .forEach((row, relations) -> relations.forEach(relation -> work.postpone(row, relation)));
        Collection<InstanceState> deleted = deleted();
        RowOrder deleteOrder = RowOrder.forDelete(work, cyclic(deleted));
        collectReplacements();
        collectUpdates();
        LinkPlanner links = new LinkPlanner(work);
        ElementPlanner elements = new ElementPlanner(work);
        List<FlushAction> removals = new ArrayList<>(links.removals());
        removals.addAll(elements.removals());
        EarlyWrites early = new EarlyWrites(work, rules.keys(), changed);
        actions.addAll(work.checkedLater());
        actions.addAll(work.detached());
        actions.addAll(early.plan(removals, deleteOrder.postponed()));
        actions.addAll(work.attached());
        inserted.removeIf(early::contains);
        deleted.removeIf(early::contains);
        planInserts(inserted, insertOrder);
        planUpdates(early, insertOrder);
        actions.addAll(work.computed().actions());
        if (!early.deletes()) {
            actions.addAll(removals);
        }
        actions.addAll(links.additions());
        actions.addAll(elements.additions());
        planReleases(early);
        if (!early.deletes()) {
            actions.addAll(ClearedReferences.of(deleteOrder.postponed()));
        }
        planDeletes(early, deleted, deleteOrder);
        actions.addAll(early.checks());
        work.checkedLater().forEach(check -> actions.add(new CheckLater(check.table(), check.constraint(), true)));
        return new FlushPlan(actions);
    }

    private Collection<InstanceState> inserted() {
        Collection<InstanceState> inserted = new ArrayList<>(work.context().pending());
        inserted.removeIf(work.replacements()::isReplacing);
        return inserted;
    }

    private Collection<InstanceState> deleted() {
        Collection<InstanceState> deleted = new LinkedHashSet<>(work.context().deleted());
        deleted.removeIf(state ->
                work.replacements().isReplaced(state) || work.goneByKey().containsKey(state));
        return deleted;
    }

    private void planInserts(Collection<InstanceState> inserted, RowOrder order) {
        for (Steps.Step step : new Steps(ranks, order)
                .ofInserts(inserted, work.owners().isEmpty() && work.places().isEmpty())) {
            actions.add(new InsertEntities(step.mapping(), step.states()));
        }
    }

    private void collectUpdates() {
        work.changes().forEach((state, slots) -> {
            if (state.status() == Status.PERSISTENT) {
                Map<ToMany, ?> owners = work.owners().getOrDefault(state, Map.of());
                addUpdate(state, writtenAsBefore(state.mapping(), slots), owners.keySet());
            }
        });
        work.owners().forEach((state, owners) -> {
            if (state.status() == Status.PERSISTENT && !work.changes().containsKey(state)) {
                addUpdate(state, new BitSet(), owners.keySet());
            }
        });
        for (InstanceState state : work.raised()) {
            if (!work.changes().containsKey(state) && !work.owners().containsKey(state)) {
                addUpdate(state, new BitSet(), Set.of());
            }
        }
    }

    /** Nothing is known of how a replaced row differs, so all of it is written. */
    private void collectReplacements() {
        for (InstanceState state : work.replacements().replacing()) {
            BitSet all = new BitSet();
            all.set(0, state.mapping().attributes().size());
            state.mapping().id().attributes().stream()
                    .mapToInt(BasicAttribute::slot)
                    .filter(slot -> slot != BasicAttribute.NO_SLOT)
                    .forEach(all::clear);
            state.mapping().id().derivedFrom().forEach(relation -> all.clear(relation.slot()));
            addUpdate(
                    state,
                    written(state.mapping(), all),
                    work.owners().getOrDefault(state, Map.of()).keySet());
        }
    }

    /** Objects that a loop has changed differ in the same attributes, most often, so the answer is that for the one before. */
    private BitSet writtenAsBefore(EntityMapping<?> mapping, BitSet slots) {
        Written known = latest;
        if (known == null || known.mapping() != mapping || !known.slots().equals(slots)) {
            known = new Written(mapping, slots, written(mapping, slots));
            latest = known;
        }
        return known.written();
    }

    private void addUpdate(InstanceState state, BitSet slots, Set<ToMany> owners) {
        if (!slots.isEmpty() || !owners.isEmpty() || work.raised().contains(state)) {
            changed.put(state, new ChangedColumns(state.mapping(), slots, owners));
        }
    }

    private void planUpdates(EarlyWrites early, RowOrder insertOrder) {
        Map<ChangedColumns, List<InstanceState>> updates = new LinkedHashMap<>();
        Map<InstanceState, BitSet> postponed = new LinkedHashMap<>();
        insertOrder.postponed().forEach((state, relations) -> add(state, relations, postponed));
        early.postponed().forEach((state, relations) -> add(state, relations, postponed));
        postponed.forEach((state, slots) -> updates.computeIfAbsent(
                        new ChangedColumns(state.mapping(), slots, Set.of()), key -> new ArrayList<>())
                .add(state));
        changed.forEach((state, columns) -> {
            if (!early.contains(state)) {
                updates.computeIfAbsent(columns, key -> new ArrayList<>()).add(state);
            }
        });
        updates.entrySet().stream()
                .map(update -> new UpdateEntities(update.getKey().mapping(), update.getKey(), update.getValue()))
                .sorted(Comparator.comparingInt(update -> ranks.of(update.mapping())))
                .collect(Collectors.groupingBy(
                        update -> update.mapping().parts().get(0).table(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneTable -> actions.addAll(UpdateOrder.of(ofOneTable)));
    }

    private static void add(InstanceState state, List<ToOne> relations, Map<InstanceState, BitSet> slots) {
        BitSet own = slots.computeIfAbsent(state, key -> new BitSet());
        relations.forEach(relation -> own.set(relation.slot()));
    }

    private void planReleases(EarlyWrites early) {
        for (ReleaseChildren release : work.releases()) {
            if (!release.delete()) {
                actions.addAll(early.remaining(release));
            }
        }
    }

    private void planDeletes(EarlyWrites early, Collection<InstanceState> deleted, RowOrder order) {
        work.releases().stream()
                .filter(ReleaseChildren::delete)
                .sorted(Comparator.comparingInt(
                        release -> -ranks.of(release.relation().target())))
                .forEach(release -> releases.addAll(early.remaining(release)));
        List<Steps.Step> steps = new ArrayList<>(new Steps(ranks, order).of(deleted));
        Collections.reverse(steps);
        for (Steps.Step step : steps) {
            releaseDownTo(step.rank());
            actions.add(new DeleteEntities(step.mapping(), step.states()));
        }
        releaseDownTo(0);
    }

    /** Elements that go by the key of their owner are deleted in the turn of their table. */
    private void releaseDownTo(int rank) {
        while (!releases.isEmpty() && ranks.of(releases.peek().relation().target()) >= rank) {
            actions.add(releases.remove());
        }
    }

    private Collection<InstanceState> cyclic(Collection<InstanceState> states) {
        return states.stream().filter(state -> ranks.isCyclic(state.mapping())).toList();
    }

    static boolean isAlive(InstanceState state) {
        return state.status() == Status.PENDING || state.status() == Status.PERSISTENT;
    }

    /** Of the slots that differ those which an UPDATE writes; parts of an identifier that come from a relation change with it. */
    private static BitSet written(EntityMapping<?> mapping, BitSet slots) {
        BitSet written = new BitSet();
        Set<BasicAttribute> twins = EntityRows.twins(mapping, ForeignKeyUse::isUpdated);
        slots.stream().forEach(slot -> {
            Attribute attribute = mapping.attributes().get(slot);
            if (attribute instanceof BasicAttribute basic && (basic.updatable() || basic.isId())) {
                written.set(slot, !twins.contains(basic));
            } else if (attribute instanceof ToOne relation) {
                written.set(slot, relation.use().isUpdated());
                relation.mapsId()
                        .forEach(part -> written.set(part.slot() == BasicAttribute.NO_SLOT ? slot : part.slot()));
            }
        });
        return written;
    }
}
