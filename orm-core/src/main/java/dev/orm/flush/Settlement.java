package dev.orm.flush;

import dev.orm.flush.FlushAction.DeleteEntities;
import dev.orm.flush.FlushAction.InsertEntities;
import dev.orm.mapping.ToMany;
import dev.orm.state.InstanceState;
import dev.orm.state.KeyedElements;
import dev.orm.state.Status;
import java.util.Map;

/** What a flush leaves behind when all was written: objects that are in step with their rows, in their places of the identity map. */
final class Settlement {

    private final Work work;

    Settlement(Work work) {
        this.work = work;
    }

    /** All was written: what the objects hold now is what their rows hold. */
    void after(FlushPlan plan) {
        for (FlushAction action : plan.actions()) {
            if (action instanceof InsertEntities insert) {
                insert.states().forEach(this::inserted);
            } else if (action instanceof DeleteEntities delete) {
                delete.states().forEach(work.context()::removed);
            }
        }
        work.goneByKey().keySet().forEach(work.context()::removed);
        work.replacements().settle(work.context());
        work.changes().keySet().forEach(Settlement::written);
        work.owners().keySet().forEach(Settlement::written);
        work.followers().forEach(Settlement::written);
        work.computed().actions().forEach(action -> written(action.state()));
        work.raised().forEach(Settlement::written);
        work.touched().forEach(InstanceState::takeBaselines);
        work.gaps().forEach(Settlement::takePositions);
    }

    private static void takePositions(InstanceState owner, Map<ToMany, KeyedElements> lists) {
        lists.forEach((relation, elements) ->
                owner.baseline(owner.mapping().collections().indexOf(relation), elements));
    }

    private void inserted(InstanceState state) {
        ForeignKeyAttributes.settle(state);
        work.context().inserted(state);
        state.takeSnapshot();
        state.takeBaselines();
    }

    /** Also what has no column of its own is in step now, as the inverse side of a one-to-one. */
    private static void written(InstanceState state) {
        if (state.snapshot() != null && state.status() == Status.PERSISTENT) {
            ForeignKeyAttributes.settle(state);
            state.takeSnapshot();
        }
    }
}
