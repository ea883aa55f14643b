package dev.orm.flush;

import dev.orm.mapping.ToMany;
import dev.orm.state.InstanceState;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has taken elements into which relation: what one owner lets go, or goes without, is not lost where another has it. */
final class Takers {

    private final Work work;
    private final Map<ToMany, Map<Object, InstanceState>> byRelation = new HashMap<>(0);

    Takers(Work work) {
        this.work = work;
    }

    /** The owner whose collection has got an element since it was loaded; null if none has. */
    @Nullable
    InstanceState of(ToMany relation, Object element) {
        return byRelation.computeIfAbsent(relation, this::taken).get(element);
    }

    private Map<Object, InstanceState> taken(ToMany relation) {
        Map<Object, InstanceState> taken = new IdentityHashMap<>();
        for (CollectionChange change : work.collections()) {
            if (change.relation() == relation) {
                change.added().forEach(element -> taken.put(element, change.owner()));
            }
        }
        return taken;
    }
}
