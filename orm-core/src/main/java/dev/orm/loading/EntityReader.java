package dev.orm.loading;

import dev.orm.event.LifecycleEvent;
import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityReference;
import dev.orm.state.IdentityMap;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.ResultGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the entities of one node of a fetch plan out of the rows of one result: each identity becomes, or already is, one instance. */
final class EntityReader {

    private final LoadingSession session;
    private final FetchNode node;
    private final EntityAccess<Object> access;
    private final IdentityMap.IdTable identities;
    private final ResultGroup group = new ResultGroup();
    private final ToOneReader[] toOnes;
    private final List<Kept> kept = new ArrayList<>(0);
    private final boolean tells;

    @SuppressWarnings("unchecked") // the access belongs to the mapping, whose instances alone it is given
    EntityReader(LoadingSession session, FetchNode node) {
        this.session = session;
        this.node = node;
        this.access = (EntityAccess<Object>) node.mapping().access();
        this.identities = session.context().identities().table(node.mapping());
        this.toOnes = node.toOnes().stream()
                .map(fetch -> new ToOneReader(session, fetch))
                .toArray(ToOneReader[]::new);
        this.tells = node.mapping().callbacks().has(LifecycleEvent.POST_LOAD);
    }

    /** The entities read so far. */
    ResultGroup group() {
        return group;
    }

    /** The entity of the row; null when a join found none. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        Object id = id(row);
        if (id == null) {
            return null;
        }
        InstanceState state = identities.get(id);
        if (state == null) {
            state = create(id);
            populate(state, row);
        } else if (state.isUnloaded()) {
            ((EntityReference) state.entity()).ormLoader(null);
            populate(state, row);
        } else if (state.isStale()) {
            refresh(state, row);
        } else {
            for (ToOneReader toOne : toOnes) {
                toOne.readJoined(row);
            }
        }
        group.join(state);
        return state.entity();
    }

    /** To be called behind the last row: loads what the plan says comes with the result, but not in its rows. */
    void finish() {
        finishToOnes();
        for (ToManyFetch toMany : node.toManys()) {
            if (toMany.eager()) {
                session.collections().loadMissing(group.members(), toMany);
            }
        }
    }

    /** To be called behind the last row instead, when the rows are those of a delete: the objects are no longer the session's. */
    void gone() {
        kept.clear();
        for (InstanceState state : group.members()) {
            session.context().delete(state);
            session.context().removed(state);
        }
    }

    /** Targets that come behind the result are values of the row too, so they must be there before the snapshot is complete. */
    private void finishToOnes() {
        kept.forEach(Kept::putAside);
        try {
            for (ToOneReader toOne : toOnes) {
                toOne.finish();
            }
        } finally {
            kept.forEach(Kept::putBack);
            kept.clear();
        }
    }

    private @Nullable Object id(ResultSet row) throws SQLException {
        return node.id().id(row, node.mapping().id());
    }

    private InstanceState create(Object id) {
        InstanceState state = InstanceState.persistent(node.mapping(), access.newInstance(), id);
        session.context().identities().put(state);
        return state;
    }

    private void populate(InstanceState state, ResultSet row) throws SQLException {
        Object entity = state.entity();
        access.read(entity, row, node.columns(), node.types());
        for (ToOneReader toOne : toOnes) {
            access.set(entity, toOne.slot(), toOne.read(row, state));
        }
        for (ToManyFetch toMany : node.toManys()) {
            installLazy(state, toMany);
        }
        if (!session.readOnly()) {
            state.takeSnapshot();
        }
        state.stale(false);
        if (tells) {
            session.loaded().add(state);
        }
    }

    private void installLazy(InstanceState state, ToManyFetch toMany) {
        state.baseline(toMany.index(), null);
        state.value(
                toMany.relation().slot(),
                PersistenceContext.newCollection(
                        state, toMany.index(), toMany.relation(), session.lazy().collections(toMany.raises())));
    }

    /** Takes the row's values for all but those attributes which the application has changed. */
    private void refresh(InstanceState state, ResultSet row) throws SQLException {
        Object before = state.snapshot();
        if (before == null) {
            populate(state, row);
            return;
        }
        List<ChangedCollection> collections = ChangedCollection.of(state);
        BitSet changed = access.changes(state.entity(), before);
        Object present = changed == null ? before : access.snapshot(state.entity());
        populate(state, row);
        if (changed != null) {
            @Nullable Object[] values = new @Nullable Object[access.paths().size()];
            changed.stream().forEach(slot -> values[slot] = access.snapshotValue(present, slot));
            Kept changes = new Kept(state, changed, values);
            changes.putBack();
            kept.add(changes);
        }
        collections.forEach(collection -> collection.keep(state));
    }

    /** What the application has changed in an object that was read again. */
    private record Kept(
            InstanceState state, BitSet slots, @Nullable Object[] values) {

        void putAside() {
            Object rowValues = state.snapshot();
            if (rowValues != null) {
                state.access().restore(state.entity(), rowValues);
            }
        }

        void putBack() {
            state.access().setAll(state.entity(), slots, values);
        }
    }
}
