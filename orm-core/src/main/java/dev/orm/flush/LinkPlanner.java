package dev.orm.flush;

import dev.orm.flush.FlushAction.DeleteLinks;
import dev.orm.flush.FlushAction.InsertLinks;
import dev.orm.flush.FlushAction.LinkRow;
import dev.orm.mapping.ToMany;
import dev.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the rows of join tables: each is written once, whichever side of the relation has changed. */
final class LinkPlanner {

    private final Work work;

    LinkPlanner(Work work) {
        this.work = work;
    }

    /** Removals come first: a row may be removed by one side and added again by the other. */
    List<FlushAction> actions() {
        List<FlushAction> actions = new ArrayList<>(work.unlinks());
        linkRows(false).forEach((relation, rows) -> actions.add(new DeleteLinks(relation, new ArrayList<>(rows))));
        linkRows(true).forEach((relation, rows) -> actions.add(new InsertLinks(relation, new ArrayList<>(rows))));
        return actions;
    }

    private Map<ToMany, Set<LinkRow>> linkRows(boolean added) {
        Map<ToMany, Set<LinkRow>> rows = new LinkedHashMap<>();
        for (CollectionChange change : work.collections()) {
            if (change.relation().link() == null || !FlushPlanner.isAlive(change.owner())) {
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
        if (state != null && !FlushPlanner.isAlive(state)) {
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
}
