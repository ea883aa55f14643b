package dev.orm.session;

import dev.orm.loading.LoadingSession;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Change;
import dev.orm.sql.Delete;
import dev.orm.sql.Update;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Updates and deletes by condition, and the objects that are loaded of the rows they meet. */
final class ConditionalChanges {

    private final PersistenceContext context;
    private final LoadingSession loading;

    ConditionalChanges(PersistenceContext context, LoadingSession loading) {
        this.context = context;
        this.loading = loading;
    }

    /** Whether objects are loaded that the rows of a change may be those of, and the change can say which. */
    boolean concerns(Change change, EntityMapping<?> mapping) {
        return isTold(change) && !context.identities().states(mapping).isEmpty();
    }

    /** A row that is changed together with rows of other sources may be met twice, and not every database returns it then. */
    private static boolean isTold(Change change) {
        return change instanceof Update<?> update && update.sources().isEmpty()
                || change instanceof Delete<?> delete && delete.sources().isEmpty();
    }

    /**
     * Runs a change whose rows come back, and lets their objects follow.
     *
     * @param deletes whether the rows are no longer there afterwards
     */
    long run(Change change, EntityMapping<?> mapping, boolean deletes) {
        Returned returned = Returned.of(change, mapping);
        long[] rows = new long[1];
        loading.selects()
                .list(
                        change.returning(returned.items(), values -> {
                            rows[0]++;
                            follow(mapping, returned, values, deletes);
                            return rows;
                        }),
                        () -> {},
                        deletes);
        return rows[0];
    }

    private void follow(EntityMapping<?> mapping, Returned returned, @Nullable Object[] values, boolean deletes) {
        int parts = mapping.id().attributes().size();
        Object id = Objects.requireNonNull(mapping.id().of(Arrays.copyOf(values, parts)));
        InstanceState state = context.identities().get(mapping, id);
        if (state == null || state.status() != Status.PERSISTENT) {
            return;
        }
        if (!state.isUnloaded()) {
            context.undo().record(state);
            loading.take(state, returned.slots(), returned.bySlot(values));
            state.stale(state.isStale() || returned.incomplete());
        }
        if (deletes) {
            context.delete(state);
            context.removed(state);
        }
    }
}
