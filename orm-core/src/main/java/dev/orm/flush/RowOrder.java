package dev.orm.flush;

import dev.orm.mapping.Attribute;
import dev.orm.mapping.CollectionAttribute;
import dev.orm.mapping.Id;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.InstanceState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order of rows whose tables refer to each other in a circle: each row gets a level above those it refers to. A circle of rows is broken at a
 * nullable foreign key, which is written by an update afterwards.
 *
 * <p>Keeps its own stack: a chain of rows may be longer than the thread's stack is deep.
 */
final class RowOrder {

    private static final int OPEN = -1;

    /** From so many levels on, one statement for each is more than one that cuts all references between them. */
    private static final int DEEP = 3;

    private final Work work;
    private final boolean present;
    private final boolean flat;
    private final Set<InstanceState> rows;
    private final Map<InstanceState, Integer> levels = new HashMap<>();
    private final Map<InstanceState, List<ToOne>> postponed = new LinkedHashMap<>();
    private final Map<InstanceState, List<Reference>> owners;

    /** Orders rows by what they refer to now. */
    static RowOrder forInsert(Work work, Collection<InstanceState> rows) {
        return new RowOrder(work, rows, true, false);
    }

    /** Orders rows by what they refer to in the database; a deep order is made flat by cutting the references that may be NULL first. */
    static RowOrder forDelete(Work work, Collection<InstanceState> rows) {
        RowOrder order = new RowOrder(work, rows, false, false);
        boolean deep = order.levels.values().stream().anyMatch(level -> level >= DEEP);
        return deep ? new RowOrder(work, rows, false, true) : order;
    }

    private RowOrder(Work work, Collection<InstanceState> rows, boolean present, boolean flat) {
        this.work = work;
        this.rows = new HashSet<>(rows);
        this.present = present;
        this.flat = flat;
        this.owners = present ? Map.of() : formerOwners(rows);
        rows.forEach(this::visit);
    }

    /** 0 for a row that refers to none of the others. */
    int level(InstanceState row) {
        return levels.getOrDefault(row, 0);
    }

    /** The references that are NULL at first, by row. */
    Map<InstanceState, List<ToOne>> postponed() {
        return postponed;
    }

    private void visit(InstanceState root) {
        Deque<Visit> path = new ArrayDeque<>();
        open(root, path);
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.next == visit.references.size()) {
                path.pop();
                levels.put(visit.row, visit.level);
                continue;
            }
            InstanceState target = visit.references.get(visit.next).target();
            Integer level = levels.get(target);
            if (level == null) {
                open(target, path);
            } else if (level == OPEN) {
                postpone(path, target);
            } else {
                visit.level = Math.max(visit.level, level + 1);
                visit.next++;
            }
        }
    }

    private void open(InstanceState row, Deque<Visit> path) {
        if (levels.putIfAbsent(row, OPEN) == null) {
            path.push(new Visit(row, references(row)));
        }
    }

    /** Takes one reference out of the circle that ends at the top of the path: the latest that may be NULL. */
    private void postpone(Deque<Visit> path, InstanceState start) {
        List<String> circle = new ArrayList<>();
        for (Visit visit : path) {
            Reference reference = visit.references.get(visit.next);
            circle.add(reference.relation().describe());
            if (reference.relation() instanceof ToOne relation && relation.isClearable()) {
                unwind(path, visit);
                visit.references.remove(visit.next);
                postponed.computeIfAbsent(visit.row, key -> new ArrayList<>()).add(relation);
                return;
            }
            if (visit.row == start) {
                break;
            }
        }
        throw new CircularDependencyException(circle);
    }

    private void unwind(Deque<Visit> path, Visit until) {
        while (path.peek() != until) {
            levels.remove(path.pop().row); // visited again when it is reached from elsewhere
        }
    }

    private List<Reference> references(InstanceState row) {
        List<Reference> references = new ArrayList<>();
        for (ToOne relation : row.mapping().toOnes()) {
            InstanceState target = relation.owning() && !row.isUnloaded() ? target(row, relation) : null;
            if (target != null && rows.contains(target) && (target != row || !isKnown(row))) {
                if (flat && relation.isClearable()) {
                    postponed.computeIfAbsent(row, key -> new ArrayList<>()).add(relation);
                } else {
                    references.add(new Reference(relation, target));
                }
            }
        }
        references.addAll(present ? owners(row) : owners.getOrDefault(row, List.of()));
        return references;
    }

    /** Those whose keys the row holds by relations that it does not know. */
    private List<Reference> owners(InstanceState row) {
        List<Reference> references = new ArrayList<>();
        work.owners()
                .getOrDefault(row, Map.of())
                .forEach((relation, owner) -> addOwner(row, relation, owner, references));
        return references;
    }

    private Map<InstanceState, List<Reference>> formerOwners(Collection<InstanceState> deleted) {
        Map<InstanceState, List<Reference>> references = new HashMap<>();
        for (InstanceState owner : deleted) {
            List<CollectionAttribute> collections = owner.mapping().collections();
            for (int i = 0; i < collections.size(); i++) {
                boolean holdsKey = collections.get(i) instanceof ToMany relation && relation.joinColumns() != null;
                List<?> elements = holdsKey ? owner.baseline(i) : null;
                for (Object element : elements == null ? List.of() : elements) {
                    InstanceState row = work.stateOf(element);
                    if (row != null) {
                        List<Reference> known = references.computeIfAbsent(row, key -> new ArrayList<>());
                        addOwner(row, collections.get(i), owner, known);
                    }
                }
            }
        }
        return references;
    }

    private void addOwner(
            InstanceState row, Attribute relation, @Nullable InstanceState owner, List<Reference> references) {
        if (owner != null && owner != row && rows.contains(owner)) {
            references.add(new Reference(relation, owner));
        }
    }

    /** A row may refer to itself at once unless its identifier comes with the insert. */
    private static boolean isKnown(InstanceState row) {
        Id id = row.mapping().id();
        return id.strategy() != IdStrategy.IDENTITY || id.get(row.entity()) != null;
    }

    private @Nullable InstanceState target(InstanceState row, ToOne relation) {
        Object target = present || row.snapshot() == null ? row.value(relation.slot()) : row.rowValue(relation.slot());
        return target == null ? null : work.stateOf(target);
    }

    /** A reference of a row: its own, or to the owner in whose collection it is. */
    private record Reference(Attribute relation, InstanceState target) {}

    private static final class Visit {

        private final InstanceState row;
        private final List<Reference> references;
        private int next;
        private int level;

        Visit(InstanceState row, List<Reference> references) {
            this.row = row;
            this.references = references;
        }
    }
}
