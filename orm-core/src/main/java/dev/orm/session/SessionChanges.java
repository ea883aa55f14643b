package dev.orm.session;

import dev.orm.criteria.Criteria;
import dev.orm.dialect.Write;
import dev.orm.engine.BatchResult;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.Operation;
import dev.orm.engine.RowInserts;
import dev.orm.flush.ClassChange;
import dev.orm.flush.EntityBulkInsert;
import dev.orm.flush.EntityUpsert;
import dev.orm.flush.SoftDeletion;
import dev.orm.flush.SpreadChange;
import dev.orm.flush.TenantChange;
import dev.orm.flush.VersionedChange;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.EntityMapping;
import dev.orm.sql.Assignable;
import dev.orm.sql.Batch;
import dev.orm.sql.Change;
import dev.orm.sql.Delete;
import dev.orm.sql.EntitySource;
import dev.orm.sql.Insert;
import dev.orm.sql.Returning;
import dev.orm.sql.TextChange;
import dev.orm.sql.Upsert;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/**
 * Statements that change rows for a session: what it holds is written before them, and what they may have changed of its objects is
 * read again, or follows.
 */
final class SessionChanges {

    private final UnitOfWork work;
    private final Criteria criteria;
    private final PersistenceContext context;
    private final EngineConnection connection;
    private final LoadingSession loading;
    private final ConditionalChanges conditional;

    SessionChanges(UnitOfWork work, Criteria criteria) {
        this.work = work;
        this.criteria = criteria;
        this.context = work.context();
        this.connection = work.connection();
        this.loading = work.loading();
        this.conditional = new ConditionalChanges(context, loading, connection);
    }

    long execute(Change change, Synchronize synchronize) {
        return during("execute", change, () -> changed(change, synchronize));
    }

    private long changed(Change change, Synchronize synchronize) {
        EntityMapping<?> mapping = changed(change);
        if (mapping == null) {
            return unsynchronized(change, synchronize);
        }
        Change complete = complete(change, mapping);
        boolean deletes = isDelete(change);
        SpreadChange spread = SpreadChange.of(complete, mapping);
        boolean isTold = spread != null || ConditionalChanges.isTold(complete);
        List<InstanceState> inStep = isTold || synchronize == Synchronize.NONE ? List.of() : inStep(complete);
        long rows;
        if (spread == null && (synchronize == Synchronize.NONE || !conditional.concerns(complete, mapping))) {
            rows = unsynchronized(complete, synchronize);
        } else {
            rows = spread == null
                    ? conditional.run(complete, mapping, deletes)
                    : conditional.run(spread, mapping, synchronize, deletes);
            expireAfter(complete, synchronize);
        }
        if (rows > 0 && synchronize != Synchronize.NONE) {
            if (isTold) {
                conditional.tellOwners(complete, mapping);
            } else {
                conditional.forget(complete, mapping, deletes);
                conditional.readBehind(complete, mapping, inStep);
            }
        }
        return rows;
    }

    long execute(TextChange change, Synchronize synchronize) {
        return during("execute", Operation.Kind.TEXT, null, () -> {
            long rows = connection.update(loading.bound(change));
            if (synchronize == Synchronize.AUTO) {
                expireAll();
            }
            return rows;
        });
    }

    /** The database may have deleted or changed rows that referred to deleted ones. */
    private void expireAfter(Change change, Synchronize synchronize) {
        if (change instanceof Delete<?> && synchronize == Synchronize.AUTO) {
            expireAll();
        }
    }

    private Change complete(Change change, EntityMapping<?> mapping) {
        Change own = ClassChange.of(TenantChange.of(SoftDeletion.of(change, mapping), mapping, criteria), mapping);
        return VersionedChange.of(own.withDefaults(), mapping);
    }

    private <R> Returning<R> complete(Returning<R> returning) {
        EntityMapping<?> mapping = changed(returning.change());
        return mapping == null ? returning.withDefaults() : returning.withChange(complete(returning.change(), mapping));
    }

    private @Nullable EntityMapping<?> changed(Change change) {
        return change.target() instanceof EntitySource<?> source
                ? work.mappings().entity(source.entityType())
                : null;
    }

    private long unsynchronized(Change change, Synchronize synchronize) {
        long rows =
                RowInserts.update(connection, change.withDefaults(), chunk -> connection.update(loading.bound(chunk)));
        if (synchronize == Synchronize.AUTO) {
            expireAll();
        }
        return rows;
    }

    BatchResult execute(Batch batch) {
        return during("execute", batch.change(), () -> changed(batch));
    }

    private BatchResult changed(Batch batch) {
        EntityMapping<?> mapping = changed(batch.change());
        Batch own = mapping == null
                ? batch
                : ClassChange.of(TenantChange.of(SoftDeletion.of(batch, mapping), mapping, criteria), mapping);
        Batch complete = own == batch ? batch.withDefaults() : own;
        Write write = loading.bound(mapping == null ? complete : VersionedChange.of(complete, mapping));
        List<InstanceState> inStep = inStep(batch.change());
        BatchResult result = new BatchResult(connection.write("a batch", write).counts());
        changedUnseen(batch.change(), isDelete(batch.change()));
        readBehind(batch.change(), inStep);
        return result;
    }

    long updateAll(List<?> objects, List<Assignable<?, ?>> attributes) {
        String first = work.mapping(objects.get(0)).name();
        return during("updateAll", Operation.Kind.UPDATE, first, () -> {
            Map<EntityMapping<?>, List<Object>> byClass = new LinkedHashMap<>();
            objects.forEach(object -> byClass.computeIfAbsent(work.mapping(object), mapping -> new ArrayList<>())
                    .add(object));
            List<KeyedUpdate> updates = new ArrayList<>(byClass.size());
            byClass.forEach((mapping, alike) -> updates.add(new KeyedUpdate(mapping, alike, attributes)));
            long rows = updates.stream().mapToLong(this::updated).sum();
            objects.forEach(object -> work.merged(work.mapping(object), object));
            return rows;
        });
    }

    private long updated(KeyedUpdate update) {
        EntityMapping<?> mapping = update.mapping();
        if (mapping.isSpread()) {
            return update.spread().stream()
                    .mapToLong(change -> conditional.run(change, mapping, Synchronize.AUTO, false))
                    .sum();
        }
        Write write = loading.bound(update.batch());
        int[] counts =
                connection.write("updating " + mapping.name() + " rows", write).counts();
        conditional.readAgain(mapping, update.follow(context, loading, counts));
        return new BatchResult(counts).rows();
    }

    <R> List<R> execute(Returning<R> returning) {
        boolean deletes = isDelete(returning.change());
        return during("execute", returning.change(), () -> {
            Returning<R> whole = complete(returning);
            EntityMapping<?> mapping = changed(whole.change());
            SpreadChange spread = mapping == null || !ConditionalChanges.isTold(whole.change())
                    ? null
                    : SpreadChange.of(whole.change(), mapping);
            return spread == null || mapping == null
                    ? RowInserts.returning(connection, whole, part -> deletes ? deleted(part) : returned(part))
                    : returned(spread, mapping, whole, deletes);
        });
    }

    private <R> List<R> returned(
            SpreadChange change, EntityMapping<?> mapping, Returning<R> returning, boolean deletes) {
        List<R> rows = conditional.run(change, mapping, returning, deletes);
        expireAfter(returning.change(), Synchronize.AUTO);
        conditional.tellOwners(returning.change(), mapping);
        return rows;
    }

    private static boolean isDelete(Change change) {
        return change.plain() instanceof Delete<?>;
    }

    /** The objects of the rows leave the session, whatever is returned of them. */
    private <R> List<R> deleted(Returning<R> returning) {
        Change change = returning.change();
        EntityMapping<?> mapping = changed(change);
        if (mapping == null) {
            return loading.selects().list(returning, this::expireAll, true);
        }
        int width = returning.items().size();
        List<Object> ids = new ArrayList<>();
        List<R> results = new ArrayList<>();
        Returning<@Nullable Object[]> keyed = returning.keyed(change, EntityUpsert.idColumns(mapping));
        for (@Nullable Object[] row : loading.selects().list(keyed, () -> changedUnseen(change, true), true)) {
            results.add(returning.row(Arrays.copyOf(row, width)));
            ids.add(Objects.requireNonNull(mapping.id().of(Arrays.copyOfRange(row, width, row.length))));
        }
        conditional.deleted(mapping, ids);
        return results;
    }

    <R> List<R> executeInRowOrder(Returning<R> insert) {
        return during(
                "executeInRowOrder",
                insert.change(),
                () -> RowInserts.inRowOrder(
                        connection,
                        complete(insert),
                        ReturnedKeys.of(insert.change().target(), work.mappings()),
                        this::returned));
    }

    private <R> List<R> returned(Returning<R> returning) {
        Change change = returning.change();
        boolean entitiesCome = returning.items().stream().anyMatch(change.target()::equals);
        List<InstanceState> inStep = entitiesCome ? List.of() : inStep(change);
        List<R> rows = loading.selects().list(returning, () -> changedUnseen(change, false), false);
        readBehind(change, inStep);
        return rows;
    }

    <E> List<E> upsert(EntityMapping<E> mapping, List<? extends E> entities, List<Assignable<?, ?>> key) {
        return during("upsert", Operation.Kind.UPSERT, mapping.name(), () -> upserted(mapping, entities, key));
    }

    private <E> List<E> upserted(EntityMapping<E> mapping, List<? extends E> entities, List<Assignable<?, ?>> key) {
        List<EntityUpsert.Part<E>> parts = new EntityUpsert(connection, criteria).statements(mapping, entities, key);
        RowInserts.requireTransaction(connection, parts, "has rows that leave different columns to their defaults");
        SortedMap<Integer, E> upserted = new TreeMap<>();
        for (EntityUpsert.Part<E> part : parts) {
            List<E> rows = upserted(mapping, part.upsert());
            for (int i = 0; i < rows.size(); i++) {
                upserted.put(part.places().get(i), rows.get(i));
            }
        }
        return List.copyOf(upserted.values());
    }

    private <E> List<E> upserted(EntityMapping<E> mapping, Upsert<E> upsert) {
        return RowInserts.upsertInRowOrder(
                connection,
                upsert,
                upsert.returning(mapping.source()),
                ReturnedKeys.comeBack(mapping, upsert.conflict().columns()),
                returning -> allReturned(mapping, returning));
    }

    /** A row that is there and may not be seen is left as it is, and does not come back. */
    private <R> List<R> allReturned(EntityMapping<?> mapping, Returning<R> returning) {
        List<R> rows = returned(returning);
        if (returning.change() instanceof Upsert<?> upsert
                && rows.size() < upsert.insert().rows().size()) {
            RuntimeException hidden = new DuplicateKeyException(
                    "upsert was given a " + mapping.name()
                            + " with the key of a row that this session does not see: a criterion hides it, it was deleted softly, or it is"
                            + " of another tenant. It was left as it is. Give the object another key, or upsert in a session that sees it.");
            work.guard().failed(hidden);
            throw hidden;
        }
        return rows;
    }

    /** A change does not say which rows it met. */
    private void changedUnseen(Change change, boolean deletes) {
        expireAll();
        EntityMapping<?> mapping = changed(change);
        if (mapping != null) {
            conditional.forget(change, mapping, deletes);
        }
    }

    private List<InstanceState> inStep(Change change) {
        EntityMapping<?> mapping = changed(change);
        return mapping == null ? List.of() : conditional.inStep(change, mapping);
    }

    private void readBehind(Change change, List<InstanceState> inStep) {
        EntityMapping<?> mapping = changed(change);
        if (mapping != null) {
            conditional.readBehind(change, mapping, inStep);
        }
    }

    /** Which rows a change met is the database's knowledge. */
    private void expireAll() {
        context.identities().forEach(state -> state.stale(true));
    }

    <E> long insertAll(Class<E> type, Iterable<? extends E> entities) {
        EntityMapping<E> mapping = work.mappings().entity(type);
        return during("insertAll", Operation.Kind.INSERT, mapping.name(), () -> {
            long rows = new EntityBulkInsert(work.mappings(), connection, criteria).insert(mapping, entities);
            conditional.forgetOtherSides(mapping);
            return rows;
        });
    }

    private <T> T during(String method, Change change, Supplier<T> statement) {
        EntityMapping<?> mapping = connection.operations().areHeard() ? changed(change) : null;
        return during(method, kind(change.plain()), mapping == null ? null : mapping.name(), statement);
    }

    private static Operation.Kind kind(Change change) {
        if (change instanceof Insert<?>) {
            return Operation.Kind.INSERT;
        } else if (change instanceof Upsert<?>) {
            return Operation.Kind.UPSERT;
        }
        return change instanceof Delete<?> ? Operation.Kind.DELETE : Operation.Kind.UPDATE;
    }

    /** What the session holds is written before, and is no part of the change. */
    private <T> T during(String method, Operation.Kind kind, @Nullable String entity, Supplier<T> statement) {
        work.guard().checkWrite(method);
        work.flush();
        context.undo().recordWrite();
        return connection.operations().areHeard()
                ? connection.operations().during(Operation.of(kind, entity), statement)
                : statement.get();
    }
}
