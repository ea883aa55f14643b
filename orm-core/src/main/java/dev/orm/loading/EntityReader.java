package dev.orm.loading;

import dev.orm.event.LifecycleEvent;
import dev.orm.loading.FetchNode.Taking;
import dev.orm.loading.FetchNode.ToManyFetch;
import dev.orm.loading.FetchNode.ToManyStrategy;
import dev.orm.loading.FetchNode.ToOneFetch;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityReference;
import dev.orm.mapping.Id;
import dev.orm.mapping.ReferenceLoader;
import dev.orm.state.CollectionLoader;
import dev.orm.state.IdentityMap;
import dev.orm.state.InstanceState;
import dev.orm.state.LazyCollection;
import dev.orm.state.OwnedCollections;
import dev.orm.state.ResultGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** Reads the entities of one node of a fetch plan out of the rows of one result: each identity becomes, or already is, one instance. */
final class EntityReader {

    private static final BitSet NONE = new BitSet(0);

    private final LoadingSession session;
    private final FetchNode node;
    private final EntityAccess<Object> access;
    private final IdentityMap.IdTable identities;
    private final ResultGroup group;
    private final ToOneReader[] toOnes;
    private final List<ContainedReader> contained;
    private List<Kept> kept = List.of();
    private List<InstanceState> incomplete = List.of();
    private final boolean tells;
    private final boolean partial;
    private final boolean arriving;
    private final @Nullable Id idAttribute;
    private final Map<FetchNode, EntityReader> byClass;

    EntityReader(LoadingSession session, FetchNode node) {
        this(session, node, false);
    }

    /** @param arriving whether the rows have come with the statement that returns them, and go when that is rolled back */
    EntityReader(LoadingSession session, FetchNode node, boolean arriving) {
        this(session, node, arriving, new ResultGroup(), node.rowClass() == null ? null : new IdentityHashMap<>());
    }

    /** The readers of the classes of a hierarchy have one group, and one reader for each relation they share. */
    @SuppressWarnings("unchecked") // the access belongs to the mapping, whose instances alone it is given
    private EntityReader(
            LoadingSession session,
            FetchNode node,
            boolean arriving,
            ResultGroup group,
            @Nullable Map<ToOneFetch, ToOneReader> shared) {
        this.session = session;
        this.node = node;
        this.arriving = arriving;
        this.group = group;
        this.access = (EntityAccess<Object>) node.mapping().access();
        this.identities = session.context().identities().table(node.mapping());
        this.tells = node.mapping().callbacks().has(LifecycleEvent.POST_LOAD);
        this.partial = !node.entities().deferral().isEmpty();
        Id id = node.mapping().id();
        this.idAttribute =
                id.isHeldBy(id.attributes().get(0)) && id.attributes().get(0).slot() != BasicAttribute.NO_SLOT
                        ? id
                        : null;
        this.toOnes = toOnes(shared);
        this.contained = node.toManys().isEmpty()
                ? List.of()
                : node.toManys().stream()
                        .filter(fetch -> fetch.strategy() == ToManyStrategy.CONTAINED)
                        .map(fetch -> new ContainedReader(session, fetch))
                        .toList();
        this.byClass = node.rowClass() == null ? Map.of() : byClass(node.rowClass(), shared);
    }

    private ToOneReader[] toOnes(@Nullable Map<ToOneFetch, ToOneReader> shared) {
        ToOneReader[] readers = new ToOneReader[node.toOnes().size()];
        for (int i = 0; i < readers.length; i++) {
            ToOneFetch fetch = node.toOnes().get(i);
            readers[i] = shared == null
                    ? new ToOneReader(session, fetch)
                    : shared.computeIfAbsent(fetch, key -> new ToOneReader(session, key));
        }
        return readers;
    }

    private Map<FetchNode, EntityReader> byClass(RowClass rowClass, @Nullable Map<ToOneFetch, ToOneReader> shared) {
        Map<FetchNode, EntityReader> readers = new IdentityHashMap<>();
        for (FetchNode ofClass : rowClass.nodes()) {
            readers.put(ofClass, new EntityReader(session, ofClass, arriving, group, shared));
        }
        return readers;
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
        RowClass rowClass = node.rowClass();
        EntityReader reader = rowClass == null ? this : Objects.requireNonNull(byClass.get(rowClass.of(row)));
        return reader.read(id, row);
    }

    private Object read(Object id, ResultSet row) throws SQLException {
        InstanceState state = identities.get(id);
        if (state == null) {
            state = create(id);
            populate(state, row);
            if (arriving) {
                session.context().undo().recordArrival(state);
            }
        } else if (state.mapping() != node.mapping()) {
            throw ofAnotherClass(state);
        } else if (state.isUnloaded()) {
            populate(state, row);
        } else if (node.entities().taking() == Taking.ALL && state.group() != group) {
            session.context().undo().recordReadAgain(state);
            populate(state, row);
        } else if (state.isStale()) {
            refresh(state, row);
        } else if (node.entities().taking() == Taking.MISSING || state.group() == group) {
            readMissing(state, row);
        } else {
            readLocked(state, row);
        }
        for (ContainedReader elements : contained) {
            elements.read(row, state);
        }
        group.join(state);
        return state.entity();
    }

    /** A row of an object that is loaded already: only what it misses is taken. */
    private void readMissing(InstanceState state, ResultSet row) throws SQLException {
        DeferredAttributes deferred = DeferredAttributes.of(state);
        if (deferred != null) {
            session.deferred().fill(state, deferred, node, row);
        }
        for (ToOneReader toOne : toOnes) {
            toOne.readJoined(row, state, state.group() == group);
        }
    }

    /** What the application decides while it holds the lock is decided by what the row has now. */
    private void readLocked(InstanceState state, ResultSet row) throws SQLException {
        Object before = state.snapshot();
        boolean changed = before != null
                && state.mapping().version() != null
                && (access.changes(state.entity(), before) != null
                        || !ChangedCollections.of(state).isEmpty());
        if (changed) {
            readMissing(state, row); // with the version of the row nobody would find out that it has changed
        } else {
            refresh(state, row);
        }
    }

    /** An object keeps its class, whatever becomes of its row. */
    private DataRetrievalFailureException ofAnotherClass(InstanceState state) {
        return new DataRetrievalFailureException("The row of a "
                + state.mapping().name() + " of this session is that of a "
                + node.mapping().name() + " now: another class, which no object can change to. Use a new session, or"
                + " detach() the object first.");
    }

    /** To be called behind the last row: loads what the plan says comes with the result, but not in its rows. */
    void finish() {
        Collection<EntityReader> readers = byClass.isEmpty() ? List.of(this) : byClass.values();
        finishToOnes(readers);
        readers.forEach(EntityReader::complete);
        for (EntityReader reader : readers) {
            reader.contained.forEach(ContainedReader::finish);
            for (ToManyFetch toMany : reader.node.toManys()) {
                if (toMany.strategy() == ToManyStrategy.SELECTIN) {
                    session.collections().loadMissing(group.having(toMany.relation()), toMany);
                }
            }
        }
    }

    private void complete() {
        if (!incomplete.isEmpty()) {
            session.deferred().fill(incomplete, node.entities().deferral().slots());
            incomplete = List.of();
        }
    }

    /** To be called behind the last row instead, when the rows are those of a delete: the objects are no longer the session's. */
    void gone() {
        kept = List.of();
        byClass.values().forEach(reader -> reader.kept = List.of());
        for (InstanceState state : group.members()) {
            session.context().delete(state);
            session.context().removed(state);
        }
    }

    /** Targets that come behind the result are values of the row too, so they must be there before the snapshot is complete. */
    private static void finishToOnes(Collection<EntityReader> readers) {
        readers.forEach(reader -> reader.kept.forEach(Kept::putAside));
        try {
            for (EntityReader reader : readers) {
                for (ToOneReader toOne : reader.toOnes) {
                    toOne.finish();
                }
            }
        } finally {
            for (EntityReader reader : readers) {
                reader.kept.forEach(Kept::putBack);
                reader.kept = List.of();
            }
        }
    }

    private @Nullable Object id(ResultSet row) throws SQLException {
        return node.id().id(row, node.mapping().id());
    }

    private InstanceState create(Object id) {
        Object entity = partial ? access.newReference(session.lazy()) : access.newInstance();
        InstanceState state = InstanceState.persistent(node.mapping(), entity, id);
        identities.add(state);
        return state;
    }

    private void populate(InstanceState state, ResultSet row) throws SQLException {
        populate(state, row, NONE);
    }

    /**
     * @param changed the collections that stay as they are
     */
    private void populate(InstanceState state, ResultSet row, BitSet changed) throws SQLException {
        Object entity = state.entity();
        ReferenceLoader loader = entity instanceof EntityReference reference ? reference.ormLoader() : null;
        boolean complete = false;
        try {
            readInto(state, row, changed);
            complete = true;
        } finally {
            if (!complete) {
                forgetHalf(state, loader);
            }
        }
        state.stale(false);
        session.context().undo().recordRead(state);
        session.connection().operations().entityLoaded();
        if (tells) {
            session.loaded().add(state);
        }
        if (partial) {
            defer(state);
        }
    }

    private void readInto(InstanceState state, ResultSet row, BitSet changed) throws SQLException {
        Object entity = state.entity();
        if (entity instanceof EntityReference reference) {
            reference.ormLoader(null);
        }
        if (idAttribute != null) {
            idAttribute.set(entity, Objects.requireNonNull(state.id()));
        }
        access.read(entity, row, node.columns(), node.types());
        for (ToOneReader toOne : toOnes) {
            access.set(entity, toOne.slot(), toOne.read(row, state));
        }
        for (ToManyFetch toMany : node.toManys()) {
            if (!changed.get(toMany.index())) {
                installLazy(state, toMany);
            }
        }
        if (!session.readOnly()) {
            state.takeSnapshot();
        }
    }

    /** A row that cannot be read leaves no object of which only a part is that of the row. */
    private void forgetHalf(InstanceState state, @Nullable ReferenceLoader loader) {
        if (loader != null) {
            ((EntityReference) state.entity()).ormLoader(loader);
        } else if (state.snapshot() == null && !state.isStale()) {
            session.context().identities().remove(state);
        } else {
            Object before = state.snapshot();
            if (before != null) {
                access.restore(state.entity(), before);
            }
            state.stale(true);
        }
    }

    /** An object that was made before by its own constructor cannot notice the use of an attribute, so it gets them all. */
    private void defer(InstanceState state) {
        Deferral deferral = node.entities().deferral();
        if (state.entity() instanceof EntityReference) {
            DeferredAttributes.install(session.deferred(), state, deferral);
        } else {
            incomplete = incomplete.isEmpty() ? new ArrayList<>() : incomplete;
            incomplete.add(state);
        }
    }

    /**
     * A collection stays the object's own, to be loaded again: the application may hold it, and it may be the very one that is being loaded, and leads to its
     * owner. What was added to one that waits for its elements is kept unless the object is read over what was changed.
     */
    private void installLazy(InstanceState state, ToManyFetch toMany) {
        CollectionLoader loader = session.lazy().collections(toMany);
        int index = toMany.index();
        LazyCollection<Object> own = OwnedCollections.own(state, toMany.relation());
        if (own == null && state.baseline(index) == null) {
            OwnedCollections.install(state, index, toMany.relation(), loader);
        } else if (own == null) {
            session.context().collections().lazy(state, index, toMany.relation(), loader);
        } else if (own.isLoaded()
                || state.snapshot() == null
                || own.added().isEmpty() && own.removed().isEmpty()) {
            own.unload(loader);
        }
        state.baseline(index, null);
    }

    /** Takes the row's values for all but those attributes which the application has changed. */
    private void refresh(InstanceState state, ResultSet row) throws SQLException {
        Object before = state.snapshot();
        if (before == null) {
            populate(state, row);
            return;
        }
        session.context().undo().recordReadAgain(state);
        BitSet collections = ChangedCollections.of(state);
        BitSet changed = access.changes(state.entity(), before);
        Object present = changed == null ? before : access.snapshot(state.entity());
        if (changed != null && partial) {
            access.restore(state.entity(), before); // for the attributes that are not in the row
        }
        populate(state, row, collections);
        if (changed != null) {
            @Nullable Object[] values = new @Nullable Object[access.paths().size()];
            changed.stream().forEach(slot -> values[slot] = access.snapshotValue(present, slot));
            Kept changes = new Kept(state, changed, values);
            changes.putBack();
            kept = kept.isEmpty() ? new ArrayList<>() : kept;
            kept.add(changes);
        }
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
