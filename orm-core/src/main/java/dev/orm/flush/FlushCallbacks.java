package dev.orm.flush;

import dev.orm.event.LifecycleEvent;
import dev.orm.flush.FlushAction.UpdateEntities;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Calls what is to be called before and after the statements of one flush, each callback once for each object. */
final class FlushCallbacks {

    private final Set<Call> called = new HashSet<>();

    private record Call(LifecycleEvent event, InstanceState state) {

        void run() {
            state.mapping().callbacks().call(event, state.entity());
        }
    }

    /**
     * Calls what has to be called before this is written and was not called yet.
     *
     * @return whether there was anything to call: it may have changed what there is to write
     */
    boolean before(PersistenceContext context, FlushPlan plan) {
        List<Call> due = new ArrayList<>();
        add(due, LifecycleEvent.PRE_PERSIST, context.pending());
        add(due, LifecycleEvent.PRE_UPDATE, updated(plan));
        add(due, LifecycleEvent.PRE_REMOVE, context.deleted());
        due.removeIf(call -> !called.add(call));
        due.forEach(Call::run);
        return !due.isEmpty();
    }

    /** What has to be called when the plan is carried out; to be asked for before, because then the objects are still what they were. */
    Runnable after(PersistenceContext context, FlushPlan plan) {
        List<Call> due = new ArrayList<>();
        add(due, LifecycleEvent.POST_PERSIST, context.pending());
        add(due, LifecycleEvent.POST_UPDATE, updated(plan));
        add(due, LifecycleEvent.POST_REMOVE, context.deleted());
        return () -> due.forEach(Call::run);
    }

    /** The objects whose rows the plan updates; a new one that is completed by an update is none of them. */
    static Set<InstanceState> updated(FlushPlan plan) {
        Set<InstanceState> updated = new LinkedHashSet<>();
        for (FlushAction action : plan.actions()) {
            if (action instanceof UpdateEntities update) {
                update.states().stream()
                        .filter(state -> state.status() == Status.PERSISTENT)
                        .forEach(updated::add);
            }
        }
        return updated;
    }

    private static void add(List<Call> calls, LifecycleEvent event, Collection<InstanceState> states) {
        for (InstanceState state : states) {
            if (state.mapping().callbacks().has(event)) {
                calls.add(new Call(event, state));
            }
        }
    }
}
