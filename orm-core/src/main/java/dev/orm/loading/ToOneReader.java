package dev.orm.loading;

import dev.orm.loading.FetchNode.ToOneFetch;
import dev.orm.loading.FetchNode.ToOneStrategy;
import dev.orm.mapping.EntityAccess;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.EntityReference;
import dev.orm.state.IdentityMap;
import dev.orm.state.InstanceState;
import dev.orm.state.ResultGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** Reads one to-one relation of a node: out of the same row, as a reference, or for all rows of the result together. */
final class ToOneReader {

    private final LoadingSession session;

    private final ToOneFetch fetch;
    private final int slot;
    private final EntityMapping<?> target;
    private final IdentityMap.IdTable targets;
    private final @Nullable EntityReader joined;
    private final ResultGroup references = new ResultGroup();
    private final List<Missing> missing = new ArrayList<>(0);
    private final KeyedTargets keyed;

    ToOneReader(LoadingSession session, ToOneFetch fetch) {
        this.session = session;
        this.fetch = fetch;
        this.slot = fetch.relation().slot();
        this.keyed = new KeyedTargets(session, fetch.relation());
        this.target = fetch.relation().target();
        this.targets = session.context().identities().table(target);
        this.joined = fetch.joined() == null ? null : new EntityReader(session, fetch.joined());
    }

    int slot() {
        return slot;
    }

    /**
     * Reads what is joined to an owner that is there already.
     *
     * @param again whether this result has had a row of the owner
     */
    void readJoined(ResultSet row, InstanceState owner, boolean again) throws SQLException {
        Object found = joined == null ? null : joined.read(row);
        if (found != null && again && !fetch.relation().owning() && found != present(owner)) {
            throw KeyedTargets.several(fetch.relation());
        }
    }

    /** What the first row had, whatever the application had changed before. */
    private @Nullable Object present(InstanceState owner) {
        return owner.snapshot() == null ? owner.value(slot) : owner.rowValue(slot);
    }

    @Nullable
    Object read(ResultSet row, InstanceState owner) throws SQLException {
        if (joined != null) {
            return joined.read(row);
        }
        if (fetch.strategy() == ToOneStrategy.BY_KEY) {
            miss(owner, keyed.key(owner, row, fetch.key()));
            return null;
        }
        Object id = key(row);
        if (id == null) {
            return null;
        }
        InstanceState known = targets.get(id);
        if (known != null) {
            requireTarget(known);
            allow(known);
            if (known.isUnloaded()) {
                references.join(known);
            }
            return session.isHidden(known) ? null : known.entity();
        }
        if (fetch.strategy() != ToOneStrategy.BATCH) {
            return reference(id);
        }
        miss(owner, id);
        return null;
    }

    private void requireTarget(InstanceState known) {
        if (!known.mapping().isA(target)) {
            throw new DataRetrievalFailureException(fetch.relation().describe() + " refers to a "
                    + known.mapping().name() + ", which is no " + target.name() + ". Correct the row.");
        }
    }

    private void miss(InstanceState owner, @Nullable Object key) {
        if (key != null) {
            missing.add(new Missing(owner, key));
        }
    }

    private @Nullable Object key(ResultSet row) throws SQLException {
        return fetch.key().id(row, target.id());
    }

    /** What one query refused, the next one may allow. */
    private void allow(InstanceState known) {
        if (fetch.strategy() == ToOneStrategy.REFERENCE && known.isUnloaded()) {
            ((EntityReference) known.entity()).ormLoader(session.lazy().references(fetch));
        }
    }

    private Object reference(Object id) {
        InstanceState state = session.newReference(target, id, session.lazy().references(fetch));
        references.join(state);
        return state.entity();
    }

    void finish() {
        if (!missing.isEmpty()) {
            List<Missing> batch = List.copyOf(missing);
            missing.clear();
            Set<Object> keys = batch.stream().map(Missing::key).collect(Collectors.toCollection(LinkedHashSet::new));
            Function<Object, @Nullable Object> found =
                    fetch.strategy() == ToOneStrategy.BY_KEY ? byKey(keys) : byId(keys);
            batch.forEach(reference -> settle(reference.owner(), found.apply(reference.key())));
            if (fetch.depth() > 1) {
                loadAbove(batch.stream()
                        .map(reference -> found.apply(reference.key()))
                        .flatMap(Stream::ofNullable)
                        .toList());
            }
        }
        if (joined != null) {
            joined.finish();
        }
    }

    /** Of a relation of an entity with itself, the levels above: a statement for each. */
    private void loadAbove(List<Object> targets) {
        List<Object> level = targets;
        for (int depth = fetch.depth(); depth > 1 && !level.isEmpty(); depth--) {
            Set<InstanceState> next = new LinkedHashSet<>();
            for (Object element : level) {
                Object above = access().get(element, slot);
                InstanceState state = above == null ? null : session.context().stateOf(target, above);
                if (state != null && state.isUnloaded()) {
                    next.add(state);
                }
            }
            session.finder()
                    .loadAll(
                            target,
                            next.stream()
                                    .map(state -> Objects.requireNonNull(state.id()))
                                    .toList(),
                            fetch.options());
            level = next.stream().map(InstanceState::entity).toList();
        }
    }

    @SuppressWarnings("unchecked") // the target is of the class of the owner
    private EntityAccess<Object> access() {
        return (EntityAccess<Object>) target.access();
    }

    private Function<Object, @Nullable Object> byId(Set<Object> ids) {
        session.finder().loadAll(target, ids, fetch.options());
        return id -> {
            InstanceState found = targets.get(id);
            if (found != null) {
                requireTarget(found);
            }
            return found == null ? null : found.entity();
        };
    }

    @SuppressWarnings("unchecked") // what KeyedTargets.key gave
    private Function<Object, @Nullable Object> byKey(Set<Object> keys) {
        Map<List<@Nullable Object>, Object> found =
                keyed.load((Collection<List<@Nullable Object>>) (Collection<?>) keys, fetch.options());
        return found::get;
    }

    private void settle(InstanceState owner, @Nullable Object found) {
        owner.value(slot, found);
        if (owner.snapshot() != null) {
            owner.takeSnapshot();
        }
    }

    /** A target that has to be loaded, by its identifier or another key. */
    private record Missing(InstanceState owner, Object key) {}
}
