package dev.orm.flush;

import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.flush.FlushAction.PlaceElements;
import dev.orm.flush.FlushAction.PlacedRow;
import dev.orm.mapping.ToMany;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the rows of join tables: each is written once, whichever side of the relation has changed. */
final class LinkPlanner {

    private final Work work;

    LinkPlanner(Work work) {
        this.work = work;
    }

    /** Rows that go; before the additions, since one side may remove a row that the other adds again. */
    List<FlushAction> removals() {
        List<FlushAction> actions = new ArrayList<>(work.unlinks());
        linkRows(false).forEach((relation, rows) -> actions.add(new DeleteLinks(relation, new ArrayList<>(rows))));
        work.displacedLinks().forEach((relation, rows) -> {
            Map<Boolean, List<LinkRow>> byPlace =
                    rows.stream().collect(Collectors.partitioningBy(row -> row.place() != null));
            byPlace.values().stream()
                    .filter(alike -> !alike.isEmpty())
                    .forEach(alike -> actions.add(new DeleteLinks(relation, alike)));
        });
        actions.addAll(work.hiddenLinks());
        return actions;
    }

    List<FlushAction> additions() {
        List<FlushAction> actions = new ArrayList<>();
        linkRows(true).forEach((relation, rows) -> actions.add(new InsertLinks(relation, new ArrayList<>(rows))));
        work.placedLinks().forEach((relation, rows) -> {
            if (!rows.isEmpty()) {
                actions.add(new InsertLinks(relation, rows));
            }
        });
        placed().forEach((relation, rows) -> actions.add(new PlaceElements(relation, rows)));
        return actions;
    }

    /** Elements that are there already and are at another place now. */
    private Map<ToMany, List<PlacedRow>> placed() {
        Map<ToMany, List<PlacedRow>> rows = new LinkedHashMap<>();
        work.places()
                .forEach((element, places) -> places.forEach((relation, place) -> {
                    boolean written = work.isPlacedByInsert(element, relation) || !FlushPlanner.isAlive(element);
                    if (!written) {
                        rows.computeIfAbsent(relation, key -> new ArrayList<>()).add(new PlacedRow(element, place));
                    }
                }));
        return rows;
    }

    private Map<ToMany, Set<LinkRow>> linkRows(boolean added) {
        Map<ToMany, Set<LinkRow>> rows = new LinkedHashMap<>();
        for (CollectionChange change : work.collections()) {
            if (change.relation().link() == null || !FlushPlanner.isAlive(change.owner())) {
                continue;
            }
            ToMany stored = stored(change.relation());
            if (stored.index() != null) {
                continue; // by their places, see ElementPlaces
            }
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
        if (state != null && !FlushPlanner.isAlive(state) && !leavesRow(state, change.relation())) {
            return null;
        }
        if (stored == change.relation()) {
            return new LinkRow(change.owner(), element, null);
        }
        InstanceState owner = state == null ? InstanceState.pending(work.mapping(element), element) : state;
        return new LinkRow(owner, change.owner().entity(), null);
    }

    /** An object that only says of itself that it is deleted leaves its rows in join tables it knows nothing of. */
    static boolean leavesRow(InstanceState state, ToMany relation) {
        return state.status() == Status.DELETED
                && relation.inverse() == null
                && state.mapping().deletion() != null;
    }

    /** The side of a many-to-many that a row of its join table is seen from: the owning one. */
    static ToMany stored(ToMany relation) {
        return relation.owning() || !(relation.inverse() instanceof ToMany owning) ? relation : owning;
    }
}
