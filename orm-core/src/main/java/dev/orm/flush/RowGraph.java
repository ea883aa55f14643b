package dev.orm.flush;

import dev.orm.flush.UniqueConflicts.Conflict;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows that have to be written before all others, and those that have to be written before them: by foreign keys, and by unique values that pass from
 * one to another. Each gets a level above all that it waits for.
 *
 * <p>Looks only at what leads to the rows it is given. Keeps its own stack: a chain of rows may be longer than the thread's stack is deep.
 */
final class RowGraph {

    private static final int OPEN = -1;

    private final Work work;
    private final UniqueConflicts conflicts;
    private final Map<InstanceState, List<ToOne>> cut;
    private final Map<InstanceState, Integer> levels = new LinkedHashMap<>();
    private final Set<MappedKey> circle = new LinkedHashSet<>();
    private @Nullable Postponed postponable;
    private @Nullable Map<InstanceState, List<InstanceState>> referring;

    /**
     * Orders rows.
     *
     * @param first the rows that have to be written first
     * @param cut the references of rows to be deleted that are set to NULL before
     */
    RowGraph(
            Work work,
            UniqueConflicts conflicts,
            Collection<InstanceState> first,
            Map<InstanceState, List<ToOne>> cut) {
        this.work = work;
        this.conflicts = conflicts;
        this.cut = cut;
        first.forEach(this::visit);
    }

    /** The level of each row that is to be written early; 0 for one that waits for none. */
    Map<InstanceState, Integer> levels() {
        return levels;
    }

    int depth() {
        return levels.values().stream().mapToInt(level -> level + 1).max().orElse(0);
    }

    /** The keys whose values go round in a circle; empty when the rows can be ordered. */
    Set<MappedKey> circle() {
        return circle;
    }

    /** A reference of a new row that may come later, which takes a circle of foreign keys apart; null where there is none. */
    @Nullable
    Postponed postponable() {
        return postponable;
    }

    /** A reference of a new row that is NULL at first. */
    record Postponed(InstanceState row, ToOne relation) {}

    /** A row that another one waits for: under a key, or because of a reference to it, unless what goes wants it. */
    private record Earlier(
            InstanceState row,
            @Nullable MappedKey key,
            @Nullable ToOne reference) {}

    private static final class Visit {

        private final InstanceState row;
        private final List<Earlier> earlier;
        private int next;
        private int level;

        Visit(InstanceState row, List<Earlier> earlier) {
            this.row = row;
            this.earlier = earlier;
        }
    }

    private void visit(InstanceState start) {
        Deque<Visit> path = new ArrayDeque<>();
        open(start, path);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.next == visit.earlier.size()) {
                path.pop();
                levels.put(visit.row, visit.level);
                continue;
            }
            InstanceState row = visit.earlier.get(visit.next).row();
            Integer level = levels.get(row);
            if (level == null) {
                open(row, path);
                continue;
            }
            if (level == OPEN) {
                noteCircle(path, row);
            }
            visit.level = Math.max(visit.level, level + 1);
            visit.next++;
        }
    }

    private void open(InstanceState row, Deque<Visit> path) {
        if (levels.putIfAbsent(row, OPEN) == null) {
            path.push(new Visit(row, earlier(row)));
        }
    }

    private void noteCircle(Deque<Visit> path, InstanceState start) {
        boolean keyless = true;
        Postponed found = null;
        for (Visit visit : path) {
            Earlier earlier = visit.earlier.get(visit.next);
            if (earlier.key() != null) {
                circle.add(earlier.key());
                keyless = false;
            } else if (isPostponable(visit.row, earlier.reference())) {
                found = new Postponed(visit.row, Objects.requireNonNull(earlier.reference()));
            }
            if (visit.row == start) {
                break;
            }
        }
        if (keyless && found != null) {
            postponable = found;
        }
    }

    private boolean isPostponable(InstanceState row, @Nullable ToOne reference) {
        return reference != null
                && reference.isClearable()
                && row.status() == Status.PENDING
                && !work.replacements().isReplacing(row);
    }

    private List<Earlier> earlier(InstanceState row) {
        List<Earlier> earlier = new ArrayList<>();
        for (Conflict conflict : conflicts.of(row)) {
            earlier.add(new Earlier(conflict.holder(), conflict.key(), null));
        }
        if (row.status() == Status.DELETED) {
            referring().getOrDefault(row, List.of()).forEach(other -> earlier.add(new Earlier(other, null, null)));
        } else {
            addTargets(row, earlier);
        }
        earlier.removeIf(other -> other.row() == row);
        return earlier;
    }

    /** Rows that the row is to refer to, and that are new or get another key. */
    private void addTargets(InstanceState row, List<Earlier> earlier) {
        boolean whole = row.status() == Status.PENDING;
        for (ToOne relation : row.mapping().toOnes()) {
            boolean written = relation.owning() && (whole || work.isChanged(row, relation.slot()));
            Object target = written && !work.isPostponed(row, relation) ? row.value(relation.slot()) : null;
            addTarget(target == null ? null : work.stateOf(target), relation, earlier);
        }
        work.owners().getOrDefault(row, Map.of()).values().forEach(owner -> addTarget(owner, null, earlier));
    }

    private void addTarget(@Nullable InstanceState target, @Nullable ToOne relation, List<Earlier> earlier) {
        boolean comes = target != null
                && target.status() == Status.PENDING
                && !work.replacements().isReplacing(target);
        if (target != null && (comes || work.keyChanged().contains(target))) {
            earlier.add(new Earlier(target, null, relation));
        }
    }

    /** By each row to be deleted those that refer to it in the database and are deleted, too, or turned to another. */
    private Map<InstanceState, List<InstanceState>> referring() {
        Map<InstanceState, List<InstanceState>> known = referring;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (InstanceState row : work.context().deleted()) {
                addReferring(row, known);
            }
            for (InstanceState row : work.changes().keySet()) {
                addReferring(row, known);
            }
            addElements(known);
            referring = known;
        }
        return known;
    }

    private void addReferring(InstanceState row, Map<InstanceState, List<InstanceState>> known) {
        if (row.isUnloaded() || work.goneByKey().containsKey(row)) {
            return;
        }
        InstanceState written = work.replacements().replacing(row);
        for (ToOne relation : row.mapping().toOnes()) {
            Object target = relation.owning() ? row.rowValue(relation.slot()) : null;
            InstanceState state = target == null ? null : work.stateOf(target);
            boolean waits = state != null
                    && state.status() == Status.DELETED
                    && !cut.getOrDefault(row, List.of()).contains(relation);
            if (waits) {
                known.computeIfAbsent(state, key -> new ArrayList<>()).add(written == null ? row : written);
            }
        }
    }

    /** Elements that hold the key of an owner they do not know. */
    private void addElements(Map<InstanceState, List<InstanceState>> known) {
        for (InstanceState owner : work.context().deleted()) {
            List<CollectionAttribute> collections = owner.mapping().collections();
            for (int i = 0; i < collections.size(); i++) {
                boolean holdsKey = collections.get(i) instanceof ToMany relation && relation.joinColumns() != null;
                List<?> elements = holdsKey ? owner.baseline(i) : null;
                for (Object element : elements == null ? List.of() : elements) {
                    InstanceState state = work.stateOf(element);
                    if (state != null) {
                        known.computeIfAbsent(owner, key -> new ArrayList<>()).add(state);
                    }
                }
            }
        }
    }
}
