package dev.orm.flush;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToOne;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.LinkedHashSet;
import java.util.Set;

/** Objects with rows that what owned them has let go, and nothing else has taken in so far. */
final class Orphans {

    private Orphans() {}

    /** Whether changes leave any that an object of a class may be, or lead to what takes it in; looks, and changes nothing. */
    static boolean awaitOne(Work work, EntityMapping<?> loaded) {
        return ofCollections(work).stream().anyMatch(orphan -> Ways.lead(loaded, orphan.mapping()))
                || work.changes().keySet().stream().anyMatch(state -> leavesOne(work, state, loaded));
    }

    /** Those that collections have let go. */
    static Set<InstanceState> ofCollections(Work work) {
        Set<Object> taken = Identity.set();
        work.collections().forEach(change -> taken.addAll(change.added()));
        Set<InstanceState> orphans = new LinkedHashSet<>();
        for (CollectionChange change : work.collections()) {
            if (change.relation().orphanRemoval()) {
                for (Object element : change.removed()) {
                    InstanceState state = work.stateOf(element);
                    if (state != null && isOrphan(change, state) && !taken.contains(element)) {
                        orphans.add(state);
                    }
                }
            }
        }
        return orphans;
    }

    private static boolean isOrphan(CollectionChange change, InstanceState element) {
        return element.status() == Status.PERSISTENT && belongsTo(change, element);
    }

    /** Whether the other side of the relation, if there is one, leads to no other owner. */
    private static boolean belongsTo(CollectionChange change, InstanceState element) {
        ToOne mappedBy = change.relation().mappedBy();
        if (mappedBy == null || element.isUnloaded()) {
            return true;
        }
        Object owner = element.value(mappedBy.slot());
        return owner == null || owner == change.owner().entity();
    }

    private static boolean leavesOne(Work work, InstanceState owner, EntityMapping<?> loaded) {
        for (ToOne relation : owner.mapping().toOnes()) {
            if (relation.orphanRemoval()
                    && work.isChanged(owner, relation.slot())
                    && owner.rowValue(relation.slot()) != null
                    && Ways.lead(loaded, relation.target())) {
                return true;
            }
        }
        return false;
    }
}
