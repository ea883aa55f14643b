package dev.orm.session;

import dev.orm.engine.EngineConnection;
import dev.orm.flush.SpreadChange;
import dev.orm.flush.VersionedChange;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.ToMany;
import dev.orm.mapping.ToOne;
import dev.orm.sql.Assignment;
import dev.orm.sql.Change;
import dev.orm.sql.Delete;
import dev.orm.sql.Expression;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.sql.Sql;
import dev.orm.sql.Target;
import dev.orm.sql.Update;
import dev.orm.state.CollectionLoader;
import dev.orm.state.Identity;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import dev.orm.state.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Updates and deletes by condition, and the objects that are loaded of the rows they meet. */
final class ConditionalChanges {

    private final PersistenceContext context;
    private final LoadingSession loading;
    private final EngineConnection connection;

    ConditionalChanges(PersistenceContext context, LoadingSession loading, EngineConnection connection) {
        this.context = context;
        this.loading = loading;
        this.connection = connection;
    }

    /** Whether objects are loaded that the rows of a change may be those of, and the change can say which. */
    boolean concerns(Change change, EntityMapping<?> mapping) {
        return isTold(change) && !context.identities().states(mapping).isEmpty();
    }

    /** A row that is changed together with rows of other sources may be met twice, and not every database returns it then. */
    static boolean isTold(Change change) {
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
        List<InstanceState> met = new ArrayList<>();
        long[] rows = new long[1];
        loading.selects()
                .list(
                        change.returning(returned.items(), values -> {
                            rows[0]++;
                            follow(mapping, returned, values, met);
                            return rows;
                        }),
                        () -> {},
                        deletes);
        if (deletes) {
            delete(mapping, met);
        } else if (returned.relations()) {
            readAgain(mapping, met);
        }
        return rows[0];
    }

    /** Runs a change of several tables, and lets the objects of its rows follow: one more statement reads those that are loaded. */
    long run(SpreadChange change, EntityMapping<?> mapping, Synchronize synchronize, boolean deletes) {
        List<Object> ids = change.run(loading, connection);
        if (synchronize != Synchronize.NONE) {
            follow(mapping, ids, deletes);
        }
        return ids.size();
    }

    /** The same, and yields what it returns of the rows, by one more statement: before them where they go, else behind. */
    <R> List<R> run(SpreadChange change, EntityMapping<?> mapping, Returning<R> returning, boolean deletes) {
        List<R> results = new ArrayList<>();
        boolean go = returning.change() instanceof Delete<?>;
        List<Object> ids = change.run(loading, connection, found -> {
            if (go) {
                results.addAll(read(mapping, returning, found));
            }
        });
        if (!deletes) {
            follow(mapping, ids, false);
        }
        if (!go && !ids.isEmpty()) {
            results.addAll(read(mapping, returning, ids));
        }
        if (deletes) {
            follow(mapping, ids, true);
        }
        return results;
    }

    private <R> List<R> read(EntityMapping<?> mapping, Returning<R> returning, List<Object> ids) {
        Select<R> all = Sql.select(returning.items(), returning::row);
        Target<?> target = returning.change().target();
        List<Expression<Object>> key = new ArrayList<>();
        for (BasicAttribute part : mapping.id().attributes()) {
            key.add(Sql.column(target, part.path(), part.type()));
        }
        Select<R> select = all.from(target)
                .where(Sql.row(key).in(ids.stream().map(mapping.id()::columns).toList()));
        return loading.seeing(
                loading.criteria().ofKnown(), () -> loading.selects().list(select));
    }

    private void follow(EntityMapping<?> mapping, List<Object> ids, boolean deletes) {
        List<InstanceState> known = known(mapping, ids);
        known.stream().filter(state -> !state.isUnloaded()).forEach(context.undo()::record);
        if (deletes) {
            delete(mapping, known);
        } else {
            readAgain(mapping, known);
        }
    }

    /** Rows that no object is loaded of may have come to an owner, too: what it holds is loaded again when it is used. */
    void tellOwners(Change change, EntityMapping<?> mapping) {
        if (change instanceof Update<?> update) {
            keys(update, mapping)
                    .forEach((relation, key) -> owners(relation, key)
                            .forEach(owner -> MovedObject.unloadOtherSide(
                                    context, relation, owner, loading.lazy().collections())));
        }
    }

    /** What an update writes of the keys of relations. */
    private static Map<ToOne, List<Assignment>> keys(Update<?> update, EntityMapping<?> mapping) {
        Map<ToOne, List<Assignment>> keys = new LinkedHashMap<>();
        for (Assignment assignment : update.assignments()) {
            String path = assignment.target().source().relation();
            if (path != null && mapping.findAttribute(path) instanceof ToOne relation) {
                keys.computeIfAbsent(relation, each -> new ArrayList<>()).add(assignment);
            } else if (path == null
                    && mapping.findAttribute(assignment.target().name()) instanceof BasicAttribute twin) {
                mapping.twinned().stream()
                        .filter(relation -> relation.use().twins().contains(twin))
                        .forEach(relation -> keys.computeIfAbsent(relation, each -> new ArrayList<>()));
            }
        }
        return keys;
    }

    /** Whom rows may have come to: anybody, unless constants say who. */
    private List<InstanceState> owners(ToOne relation, List<Assignment> key) {
        EntityMapping<?> target = relation.target();
        List<@Nullable Object> parts = new ArrayList<>();
        for (BasicAttribute part : target.id().attributes()) {
            key.stream()
                    .filter(assignment -> assignment.isConstant()
                            && assignment.target().name().equals(part.path()))
                    .forEach(assignment -> parts.add(assignment.constant()));
        }
        if (!relation.refersToId() || parts.size() < target.id().attributes().size()) {
            return context.identities().states(target);
        }
        Object id = target.id().of(parts.toArray());
        InstanceState owner = id == null ? null : context.identities().get(target, id);
        return owner == null ? List.of() : List.of(owner);
    }

    /**
     * Rows were changed, and which is the database's knowledge: whatever may hold others now loads its elements again when they are used.
     *
     * @param deletes whether the rows are no longer there
     */
    void forget(Change change, EntityMapping<?> mapping, boolean deletes) {
        if (deletes) {
            forgetElements(mapping);
        } else if (change.plain() instanceof Update<?> update) {
            movable(change, mapping).forEach(context.undo()::record);
            keys(update, mapping).keySet().forEach(this::forgetOtherSide);
        } else {
            forgetOtherSides(mapping);
        }
    }

    /** The objects that are in step with their rows now, and would not be found to be when the change has raised versions. */
    List<InstanceState> inStep(Change change, EntityMapping<?> mapping) {
        return VersionedChange.raises(change, mapping)
                ? context.identities().states(mapping).stream()
                        .filter(state -> isLoaded(state) && !state.isStale())
                        .toList()
                : List.of();
    }

    /**
     * Reads the objects again whose rows may have another version, and those that may have moved to others: by what they refer to, it is told whom they belong
     * to. What came back with the change is known.
     */
    void readBehind(Change change, EntityMapping<?> mapping, List<InstanceState> inStep) {
        Set<InstanceState> behind = new LinkedHashSet<>(inStep);
        behind.addAll(movable(change, mapping));
        readAgain(mapping, behind.stream().filter(InstanceState::isStale).toList());
    }

    private static boolean isLoaded(InstanceState state) {
        return state.status() == Status.PERSISTENT && !state.isUnloaded();
    }

    private List<InstanceState> movable(Change change, EntityMapping<?> mapping) {
        boolean moves = change.plain() instanceof Update<?> update
                && !keys(update, mapping).isEmpty();
        return moves
                ? context.identities().states(mapping).stream()
                        .filter(ConditionalChanges::isLoaded)
                        .toList()
                : List.of();
    }

    /** Rows of an entity came, to whomever. */
    void forgetOtherSides(EntityMapping<?> mapping) {
        mapping.toOnes().forEach(this::forgetOtherSide);
    }

    private void forgetOtherSide(ToOne relation) {
        CollectionLoader loader = loading.lazy().collections();
        context.identities()
                .states(relation.target())
                .forEach(owner -> MovedObject.unloadOtherSide(context, relation, owner, loader));
    }

    private void forgetElements(EntityMapping<?> mapping) {
        CollectionLoader loader = loading.lazy().collections();
        for (EntityMapping<?> owner : loading.mappings().entities()) {
            owner.toManys().stream()
                    .filter(relation -> isKin(mapping, relation.target()))
                    .forEach(relation -> unload(owner, relation, any -> true, loader));
        }
    }

    /** Deletes objects whose rows are gone, those that the session does not hold any more excepted. */
    void deleted(EntityMapping<?> mapping, Collection<?> ids) {
        delete(mapping, known(mapping, ids));
    }

    private List<InstanceState> known(EntityMapping<?> mapping, Collection<?> ids) {
        List<InstanceState> known = new ArrayList<>();
        for (Object id : ids) {
            InstanceState state = context.identities().get(mapping, id);
            if (state != null && state.status() == Status.PERSISTENT) {
                known.add(state);
            }
        }
        return known;
    }

    /** What loaded collections held of the objects, they load again when they are used. */
    private void delete(EntityMapping<?> mapping, List<InstanceState> gone) {
        CollectionLoader loader = loading.lazy().collections();
        gone.stream()
                .filter(state -> !state.isUnloaded())
                .map(MovedObject::of)
                .forEach(object -> object.unloadFormerSides(context, loader));
        Set<Object> entities = Identity.set();
        gone.forEach(state -> entities.add(state.entity()));
        for (EntityMapping<?> owner : entities.isEmpty()
                ? List.<EntityMapping<?>>of()
                : loading.mappings().entities()) {
            owner.toManys().stream()
                    .filter(relation -> relation.mappedBy() == null && isKin(mapping, relation.target()))
                    .forEach(relation -> unload(owner, relation, entities::contains, loader));
        }
        gone.forEach(context::delete);
        gone.forEach(context::removed);
    }

    private static boolean isKin(EntityMapping<?> one, EntityMapping<?> other) {
        return one.isA(other) || other.isA(one);
    }

    /** Lets the loaded collections that hold any of these elements load them again. */
    private void unload(EntityMapping<?> owner, ToMany relation, Predicate<Object> elements, CollectionLoader loader) {
        int index = owner.collections().indexOf(relation);
        for (InstanceState state : context.identities().states(owner)) {
            List<?> present = state.mapping() == owner && !state.isUnloaded() ? state.baseline(index) : null;
            if (present != null && present.stream().anyMatch(elements)) {
                context.undo().record(state);
                context.collections().unload(state, relation, loader);
            }
        }
    }

    /** Reads the rows of objects again, by one statement; what the other sides of their relations hold is loaded again when it is used. */
    void readAgain(EntityMapping<?> mapping, List<InstanceState> known) {
        List<MovedObject> before = known.stream()
                .filter(state -> !state.isUnloaded())
                .map(MovedObject::of)
                .toList();
        List<Object> ids = new ArrayList<>();
        for (InstanceState state : known) {
            if (!state.isUnloaded()) {
                state.stale(true);
                ids.add(Objects.requireNonNull(state.id()));
            }
        }
        loading.seeing(loading.criteria().ofKnown(), () -> {
            loading.finder().preload(mapping, ids);
            return ids;
        });
        before.forEach(object -> object.unloadOtherSides(context, loading.lazy().collections()));
    }

    private void follow(
            EntityMapping<?> mapping, Returned returned, @Nullable Object[] values, List<InstanceState> met) {
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
        met.add(state);
    }
}
