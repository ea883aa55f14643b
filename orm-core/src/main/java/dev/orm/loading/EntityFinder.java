package dev.orm.loading;

import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.Id;
import dev.orm.mapping.InheritanceStrategy;
import dev.orm.mapping.ToOne;
import dev.orm.mapping.TypedAttribute;
import dev.orm.metamodel.DynamicTable;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.LoadOption;
import dev.orm.sql.LockMode;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.state.InstanceState;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.orm.ObjectRetrievalFailureException;

/** Finds entities by identity: in the session first, then in the database. */
public final class EntityFinder {

    private final LoadingSession session;
    private final UnflushedChanges unflushed;

    EntityFinder(LoadingSession session) {
        this.session = session;
        this.unflushed = new UnflushedChanges(session);
    }

    /**
     * The entity of an identity; null when there is no such row.
     *
     * @param id of the mapping's own identifier type
     */
    public @Nullable Object find(EntityMapping<?> mapping, Object id) {
        InstanceState state = session.context().identities().get(mapping, id);
        if (state != null && !state.isStale() && !state.isUnloaded()) {
            boolean there =
                    state.status() == Status.PERSISTENT && state.mapping().isA(mapping);
            return there && !session.isHidden(state) ? state.entity() : null;
        }
        if (state != null || unflushed.mayShowIn(mapping)) {
            session.beforeLoad(mapping);
        } else {
            session.beforeUnknown(mapping);
        }
        InstanceState waiting = state == null ? session.context().find(mapping, id) : null;
        if (waiting != null && waiting.status() == Status.PENDING) { // the caller does without flushes
            boolean there = waiting.mapping().isA(mapping);
            return there && !session.isHidden(waiting) ? waiting.entity() : null;
        }
        Object found = session.selects().find(byId(mapping, id));
        if (found == null) {
            return gone(state);
        }
        if (!mapping.collections().isEmpty()) {
            SingleEntity.markWhole(
                    mapping,
                    Objects.requireNonNull(session.context().identities().get(mapping, id)));
        }
        return found;
    }

    /** The same, locking its row: by the statement that reads it, or by one of its own where the session has it. */
    public @Nullable Object find(EntityMapping<?> mapping, Object id, LockMode mode) {
        InstanceState state = session.context().identities().get(mapping, id);
        boolean known = state != null && !state.isStale() && !state.isUnloaded();
        if (!known && !mapping.isUnion()) {
            session.beforeQuery();
            List<?> found = session.selects()
                    .list(select(mapping).where(hasId(mapping, id)).lock(mode));
            return found.isEmpty() ? gone(state) : found.get(0);
        }
        Object found = find(mapping, id);
        if (found == null) {
            return null;
        }
        session.beforeQuery();
        InstanceState read =
                Objects.requireNonNull(session.context().identities().get(mapping, id));
        return isLocked(read, mode) ? found : null;
    }

    private SelectCompiler.Bound byId(EntityMapping<?> mapping, Object id) {
        return session.compiler()
                .bindById(
                        session.connection().dialect(),
                        session.criteria(),
                        mapping,
                        id,
                        () -> SingleEntity.select(mapping).where(hasId(mapping, id)));
    }

    /** The object of a row that turned out not to exist any more leaves the session. */
    private @Nullable Object gone(@Nullable InstanceState state) {
        // one that is not persistent was deleted by the flush before the query
        if (state != null && state.status() == Status.PERSISTENT && state.isStale()) {
            session.context().detach(state);
        }
        return null;
    }

    /** The known instance of an identity, or a reference that loads itself on first use. */
    public Object reference(EntityMapping<?> mapping, Object id) {
        InstanceState state = session.context().find(mapping, id);
        if (state != null && state.mapping().isA(mapping)) {
            return state.entity();
        }
        if (state != null || mapping.isPolymorphic()) {
            throw new InvalidDataAccessApiUsageException("There is no reference to this " + mapping.name() + ": "
                    + (state == null
                            ? "its row may be of a class that extends it, and a reference is of one class for good."
                            : "the id is that of a " + state.mapping().name() + ".")
                    + " Use find(...) or get(...).");
        }
        if (session.criteria().shape().mayHide(mapping)) {
            throw new InvalidDataAccessApiUsageException("There are no references to " + mapping.name()
                    + ": criteria, the tenant or a soft delete may hide its row, which only the database knows. Use find(...)"
                    + " or get(...).");
        }
        if (!mapping.access().supportsReferences()) {
            throw new InvalidDataAccessApiUsageException("There are no references to " + mapping.name()
                    + ": they need generated code and a class that can be subclassed (not final, no final methods, a"
                    + " no-arg constructor that is not private). Use find(...) or get(...).");
        }
        return session.newReference(mapping, id).entity();
    }

    /** The target of a relation that has these values where the foreign key refers to; null when there is none. */
    public @Nullable Object target(ToOne relation, List<@Nullable Object> key) {
        EntityMapping<?> mapping = relation.target();
        if (!relation.refersToId()) {
            return new KeyedTargets(session, relation)
                    .load(List.of(key), List.of())
                    .get(key);
        }
        Object id = Objects.requireNonNull(mapping.id().of(key.toArray()));
        return mapping.supportsReferences() ? reference(mapping, id) : find(mapping, id);
    }

    /** Reads the rows of those identities which the session does not know, or no longer well, by one statement. */
    public void preload(EntityMapping<?> mapping, Collection<?> ids) {
        List<?> missing = ids.stream()
                .filter(id -> {
                    InstanceState state = session.context().find(mapping, id);
                    return state == null || state.isStale() || state.isUnloaded();
                })
                .distinct()
                .toList();
        loadAll(mapping, missing, List.of());
    }

    /** Reads the rows of these identities, so that the session knows them all afterwards, those without a row excepted. */
    void loadAll(EntityMapping<?> mapping, Collection<?> ids, List<LoadOption> options) {
        Id id = mapping.id();
        Select<?> select = select(mapping).options(options.toArray(new LoadOption[0]));
        if (ids.size() == 1 && options.isEmpty()) {
            session.selects().find(byId(mapping, ids.iterator().next()));
        } else if (ids.size() == 1) {
            session.selects().list(select.where(hasId(mapping, ids.iterator().next())));
        } else if (ids.size() > 1) {
            List<@Nullable Object[]> keys = ids.stream().map(id::columns).toList();
            session.selects().list(select.where(Sql.row(idExpressions(mapping)).in(keys)));
        }
    }

    /** Those of the identifiers for which there is a row, by one statement. */
    public Set<Object> existing(EntityMapping<?> mapping, Collection<?> ids) {
        Id id = mapping.id();
        List<Expression<Object>> columns = idExpressions(mapping);
        Select<@Nullable Object[]> select = Sql.select(columns, row -> row);
        Set<Object> existing = new HashSet<>();
        List<@Nullable Object[]> keys = ids.stream().map(id::columns).toList();
        for (@Nullable
        Object[] row : session.selects().list(select.where(Sql.row(columns).in(keys)))) {
            existing.add(Objects.requireNonNull(id.of(row)));
        }
        return existing;
    }

    /**
     * The rows whose reference has one of these keys, by one statement: the identifier of each, and the key.
     *
     * @param most how many rows are wanted at most; 0 for all
     */
    public Map<Object, List<Object>> referring(ToOne relation, Collection<? extends List<?>> keys, int most) {
        EntityMapping<?> mapping = relation.owner();
        Id id = mapping.id();
        List<Expression<Object>> foreignKey = relation.targetAttributes().stream()
                .<Expression<Object>>map(
                        target -> Sql.column(mapping.source(), relation.path() + '.' + target.path(), target.type()))
                .toList();
        List<Expression<Object>> columns = new ArrayList<>(idExpressions(mapping));
        int width = columns.size();
        columns.addAll(foreignKey);
        List<@Nullable Object[]> wanted = new ArrayList<>();
        keys.forEach(key -> wanted.add(key.toArray()));
        Select<@Nullable Object[]> items = Sql.select(columns, row -> row);
        Select<@Nullable Object[]> all = items.where(Sql.row(foreignKey).in(wanted));
        Map<Object, List<Object>> referring = new LinkedHashMap<>();
        for (@Nullable Object[] row : seeingKnown(() -> session.selects().list(most == 0 ? all : all.limit(most)))) {
            referring.put(
                    Objects.requireNonNull(id.of(Arrays.copyOf(row, width))),
                    List.of(Arrays.copyOfRange(row, width, row.length)));
        }
        return referring;
    }

    /** The values of some attributes in the rows of these identifiers, by one statement. */
    public Map<Object, @Nullable Object[]> values(
            EntityMapping<?> mapping, Collection<?> ids, List<? extends TypedAttribute> attributes) {
        Id id = mapping.id();
        List<Expression<Object>> key = idExpressions(mapping);
        List<Expression<Object>> items = new ArrayList<>(key);
        attributes.forEach(attribute -> items.add(mapping.source().attribute(attribute.path())));
        Select<@Nullable Object[]> select = Sql.select(items, row -> row);
        List<@Nullable Object[]> keys = ids.stream().map(id::columns).toList();
        Map<Object, @Nullable Object[]> values = new HashMap<>();
        Select<@Nullable Object[]> known = select.where(Sql.row(key).in(keys));
        for (@Nullable Object[] row : seeingKnown(() -> session.selects().list(known))) {
            values.put(
                    Objects.requireNonNull(id.of(Arrays.copyOf(row, key.size()))),
                    Arrays.copyOfRange(row, key.size(), row.length));
        }
        return values;
    }

    /** What the session holds already is read again whatever criteria the application has, as long as it is the tenant's. */
    private <T> T seeingKnown(Supplier<T> reading) {
        return session.seeing(session.criteria().ofKnown(), reading);
    }

    /** Reads the object's row again, and overwrites what was changed. */
    public void refresh(InstanceState state) {
        refresh(state, SingleEntity.select(state.mapping()), null);
        SingleEntity.markWhole(state.mapping(), state);
    }

    /** The same for loaded objects, by one statement for all of a class; those without a row leave the session. */
    public void refreshAll(Collection<InstanceState> states) {
        Map<EntityMapping<?>, List<InstanceState>> byClass = states.stream()
                .collect(Collectors.groupingBy(InstanceState::mapping, LinkedHashMap::new, Collectors.toList()));
        byClass.forEach((mapping, group) -> {
            Map<InstanceState, @Nullable Object> snapshots = new LinkedHashMap<>();
            group.forEach(state -> snapshots.put(state, state.snapshot()));
            group.forEach(this::forgetValues);
            boolean read = false;
            try {
                List<Object> ids = group.stream().map(EntityFinder::requiredId).toList();
                seeingKnown(() -> {
                    preload(mapping, ids);
                    return ids;
                });
                read = true;
            } finally {
                if (!read) { // what was changed is still to be written
                    group.stream()
                            .filter(InstanceState::isStale)
                            .forEach(state -> state.snapshot(snapshots.get(state)));
                }
            }
            group.forEach(this::gone);
        });
    }

    private void forgetValues(InstanceState state) {
        session.context().undo().recordReadAgain(state);
        state.snapshot(null);
        state.stale(true);
    }

    /** The same, locking the row. */
    public void refresh(InstanceState state, LockMode mode) {
        refresh(state, select(state.mapping()).lock(mode), mode);
    }

    private void refresh(InstanceState state, Select<?> select, @Nullable LockMode mode) {
        requirePersistent(state, "refresh");
        Object snapshot = state.snapshot();
        boolean stale = state.isStale();
        forgetValues(state); // nothing of what was changed is kept
        Select<?> row = select.where(hasId(state.mapping(), requiredId(state)));
        boolean found = false;
        try {
            found = !seeingKnown(() -> session.selects().list(row)).isEmpty();
        } finally {
            if (!found) { // what was changed is still to be written
                state.snapshot(snapshot);
                state.stale(stale);
            }
        }
        require(state, found, mode);
    }

    /** Locks the object's row; a version that moved since it was read is a failure. */
    public void lock(InstanceState state, LockMode mode) {
        requirePersistent(state, "lock");
        if (state.isUnloaded()) {
            session.lazy().load(state);
        }
        require(state, isLocked(state, mode), mode);
    }

    /** Locks the row of a loaded object, if it is there; a version that moved since it was read is a failure. */
    private boolean isLocked(InstanceState state, LockMode mode) {
        EntityMapping<?> mapping = versioned(state.mapping());
        BasicAttribute version = mapping.version();
        if (version == null) { // nothing else would tell that the row has changed
            Select<?> row = select(state.mapping())
                    .where(hasId(state.mapping(), requiredId(state)))
                    .lock(mode);
            return !seeingKnown(() -> session.selects().list(row)).isEmpty();
        }
        Select<?> row = Sql.select(mapping.source().attribute(version.path()))
                .from(mapping.source())
                .where(hasId(mapping, requiredId(state)))
                .lock(mode);
        List<?> found = seeingKnown(() -> session.selects().list(row));
        if (!found.isEmpty() && !Objects.equals(found.get(0), state.value(version.slot()))) {
            throw moved(state);
        }
        return !found.isEmpty();
    }

    private static ObjectOptimisticLockingFailureException moved(InstanceState state) {
        return new ObjectOptimisticLockingFailureException(
                state.mapping().javaType(),
                requiredId(state),
                "A " + state.mapping().name()
                        + " was changed by another transaction since it was read. Refresh it before locking.",
                null);
    }

    /** The entity whose table has the version of all that extend it. */
    private static EntityMapping<?> versioned(EntityMapping<?> mapping) {
        return mapping.inheritance() == InheritanceStrategy.JOINED ? mapping.root() : mapping;
    }

    private static void requirePersistent(InstanceState state, String operation) {
        if (state.status() != Status.PERSISTENT) {
            throw new InvalidDataAccessApiUsageException(
                    operation + " was called with a " + state.mapping().name() + " that has no row.");
        }
    }

    private static void require(InstanceState state, boolean found, @Nullable LockMode mode) {
        if (!found && mode == LockMode.UPDATE_SKIP_LOCKED) {
            throw new CannotAcquireLockException(
                    "The row of a " + state.mapping().name()
                            + " was passed over: it is locked by another transaction, or does not exist any more. Wait for it with"
                            + " LockMode.UPDATE, or leave the object alone.");
        }
        if (!found) {
            throw new ObjectRetrievalFailureException(
                    state.mapping().javaType(),
                    requiredId(state),
                    "The row of a " + state.mapping().name() + " does not exist any more.",
                    null);
        }
    }

    private static Select<?> select(EntityMapping<?> mapping) {
        return Sql.select(mapping.source());
    }

    private static Condition hasId(EntityMapping<?> mapping, Object id) {
        return Sql.row(idExpressions(mapping)).eq(mapping.id().columns(id));
    }

    private static List<Expression<Object>> idExpressions(EntityMapping<?> mapping) {
        DynamicTable<?> source = mapping.source();
        return mapping.id().attributes().stream()
                .<Expression<Object>>map(attribute -> source.attribute(attribute.path()))
                .toList();
    }

    private static Object requiredId(InstanceState state) {
        return Objects.requireNonNull(state.id());
    }
}
