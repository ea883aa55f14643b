package dev.orm.session;

import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.PersistenceContext;
import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operation on one object goes on to: the objects of the session along the relations that cascade it, as far as those are loaded. */
final class CascadedObjects {

    private final UnitOfWork work;
    private final CascadeType operation;
    private final Set<Object> seen = Identity.set();
    private final Deque<InstanceState> reached = new ArrayDeque<>();

    private CascadedObjects(UnitOfWork work, CascadeType operation) {
        this.work = work;
        this.operation = operation;
    }

    /** The object itself first. */
    static List<InstanceState> of(UnitOfWork work, InstanceState first, CascadeType operation) {
        CascadedObjects objects = new CascadedObjects(work, operation);
        objects.reach(first.entity());
        List<InstanceState> found = new ArrayList<>();
        while (!objects.reached.isEmpty()) {
            InstanceState state = objects.reached.remove();
            found.add(state);
            if (!state.isUnloaded()) {
                objects.follow(state);
            }
        }
        return found;
    }

    private void follow(InstanceState state) {
        for (ToOne relation : state.mapping().toOnes()) {
            if (relation.cascade().contains(operation)) {
                reach(state.value(relation.slot()));
            }
        }
        for (ToMany relation : state.mapping().toManys()) {
            if (relation.cascade().contains(operation)) {
                LazyCollection.known(state.collection(relation)).forEach(this::reach);
            }
        }
    }

    private void reach(@Nullable Object entity) {
        PersistenceContext context = work.context();
        InstanceState state =
                entity == null || !seen.add(entity) ? null : context.stateOf(work.mapping(entity), entity);
        if (state != null) {
            reached.add(state);
        }
    }
}
