package dev.orm.session;

import dev.orm.criteria.Criteria;
import dev.orm.engine.EngineConnection;
import dev.orm.engine.Operation;
import dev.orm.engine.OperationRun;
import dev.orm.engine.TransactionState;
import dev.orm.flush.FlushPlan;
import dev.orm.flush.Flusher;
import dev.orm.loading.LoadingGuard;
import dev.orm.loading.LoadingSession;
import dev.orm.loading.RecordTree;
import dev.orm.mapping.BasicAttribute;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Assignable;
import dev.orm.sql.Expression;
import dev.orm.sql.Select;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** The parts of one session and what holds them together: what is flushed when, and what happens to objects when a transaction ends. */
final class UnitOfWork {

    private final SessionFactory factory;
    private final PersistenceContext context = new PersistenceContext();
    private final EngineConnection connection;
    private final LoadingSession loading;
    private final SessionGuard guard;
    private final SessionOptions options;
    private final Criteria criteria;
    private final SessionEvents events;
    private final @Nullable OperationRun run;
    private @Nullable Flusher flusher;
    private @Nullable OpenStreams streams;
    private @Nullable SessionChanges changes;
    private @Nullable Map<Object, Object> info;
    private boolean autoflush = true;
    private boolean flushing;
    private boolean beginning;

    UnitOfWork(SessionFactory factory, SessionOptions options) {
        this.factory = factory;
        this.options = options;
        this.guard = new SessionGuard(options.readOnly());
        this.connection = options.connections() == null
                ? factory.named().connect()
                : factory.named().connect(options.connections());
        if (options.autocommit()) {
            connection.autocommit(true);
        }
        this.criteria = factory.criteria();
        this.loading = new LoadingSession(
                context, connection, factory.compiler(), criteria, new BeforeLoading(), options.readOnly());
        this.events = new SessionEvents(factory.listeners(), guard);
        if (events.areHeard()) {
            context.listener(events);
            connection.whenBegun(this::begun);
        }
        this.run = begun(connection);
    }

    /** All that the session does is one operation too. */
    private static @Nullable OperationRun begun(EngineConnection connection) {
        if (!connection.operations().areHeard()) {
            return null;
        }
        OperationRun run = connection.operations().begin(Operation.of(Operation.Kind.SESSION, null));
        run.enter();
        return run;
    }

    SessionGuard guard() {
        return guard;
    }

    PersistenceContext context() {
        return context;
    }

    LoadingSession loading() {
        return loading;
    }

    EngineConnection connection() {
        return connection;
    }

    MappingRegistry mappings() {
        return factory.mappings();
    }

    /** This and the other parts below are made on first use: most sessions read little, and write nothing. */
    SessionChanges changes() {
        SessionChanges known = changes;
        if (known == null) {
            known = new SessionChanges(this, criteria);
            changes = known;
        }
        return known;
    }

    private Flusher flusher() {
        Flusher known = flusher;
        if (known == null) {
            known = new Flusher(factory.flushRules(), context, connection, loading, events);
            flusher = known;
        }
        return known;
    }

    /** An object was merged: one of a stream is written so. */
    void merged(EntityMapping<?> mapping, Object source) {
        if (streams != null) {
            streams.merged(mapping, source);
        }
    }

    private OpenStreams streams() {
        OpenStreams known = streams;
        if (known == null) {
            known = new OpenStreams(loading);
            streams = known;
        }
        return known;
    }

    private void closeStreams() {
        if (streams != null) {
            streams.close();
        }
    }

    boolean isManaged() {
        return options.managed();
    }

    EntityMapping<?> mapping(Object entity) {
        return mappings()
                .entity(Objects.requireNonNull(entity, "null was given to the session where it takes an object")
                        .getClass());
    }

    /** The state of an object that must be in this session. */
    InstanceState required(Object entity, String operation) {
        EntityMapping<?> mapping = mapping(entity);
        InstanceState state = context.stateOf(mapping, entity);
        if (state == null) {
            requireSameId(mapping, entity, operation);
            throw new InvalidDataAccessApiUsageException(operation + " was called with a " + mapping.name()
                    + " that is not in this session. add() it when it is new, merge() it when it comes from elsewhere;"
                    + " one whose delete was flushed has no row any more, and is done with.");
        }
        return state;
    }

    /** An object of the session whose generated identifier was changed is found by itself, though not by what it says of itself. */
    void requireSameId(EntityMapping<?> mapping, Object entity, String operation) {
        boolean changed = mapping.id().strategy() != IdStrategy.ASSIGNED
                && mapping.id().get(entity) != null
                && context.identities().find(mapping, entity) != null;
        if (changed) {
            throw new InvalidDataAccessApiUsageException(operation + " was called with a " + mapping.name() + " whose "
                    + mapping.id().attributes().get(0).describe()
                    + " was changed since the session loaded it, but it is generated and the row keeps it. Set it to what it"
                    + " was, and add() a new object for a new row.");
        }
    }

    <R> List<R> select(Select<R> select) {
        guard.check();
        beforeQuery();
        return loading.selects().list(select);
    }

    <T> List<T> select(Select<?> select, RecordTree<T> records) {
        guard.check();
        beforeQuery();
        return loading.selects().list(select, records);
    }

    <R> Stream<R> stream(Select<R> select, int chunkSize) {
        guard.check();
        OpenStreams.check(chunkSize, !options.autocommit());
        beforeQuery();
        return streams().open(select, chunkSize);
    }

    <T> void compute(InstanceState state, BasicAttribute attribute, Assignable<?, T> named, Expression<T> value) {
        flusher().compute(state, attribute, named, value);
    }

    void setNull(InstanceState state, BasicAttribute attribute) {
        state.value(attribute.slot(), null);
        state.forceNull(attribute.slot());
        flusher().forgetComputed(state, attribute);
    }

    void forgetComputed(InstanceState state) {
        if (flusher != null) {
            flusher.forgetComputed(state);
        }
    }

    FlushPlan plan() {
        guard.checkWrite("plan");
        return quietly(flusher()::plan);
    }

    boolean isModified(InstanceState state) {
        return quietly(() -> flusher().isModified(state));
    }

    Set<InstanceState> modified() {
        return quietly(flusher()::modified);
    }

    /** Flushes; a failure closes the session for everything but a rollback. */
    boolean flush() {
        return flush(flusher()::flush);
    }

    private boolean flush(BooleanSupplier pending) {
        guard.check();
        if (options.readOnly() || beginning) {
            return false;
        }
        if (flushing) {
            throw new InvalidDataAccessApiUsageException(
                    "flush was called while a flush is running, by a life-cycle callback for instance. What the callback"
                            + " changes before the write is written by the running flush, what it changes afterwards by the next.");
        }
        try {
            boolean wrote = quietly(pending::getAsBoolean);
            if (wrote) {
                events.written();
            }
            return wrote;
        } catch (RuntimeException e) {
            guard.failed(e);
            throw e;
        }
    }

    /** What listeners do is sent before the statement that waits for it. */
    private void begun() {
        beginning = true;
        try {
            events.begun();
        } finally {
            beginning = false;
        }
    }

    /** Flushes until nothing is left: listeners may change something behind each flush. */
    boolean flushAll() {
        boolean wrote = flush();
        if (wrote && events.areHeard()) {
            for (int flushes = 1; flush(); flushes++) {
                events.requireEnd(flushes);
            }
        }
        return wrote;
    }

    /** The transaction is to be committed: listeners may still change something. */
    boolean prepareCommit() {
        guard.check();
        if (streams != null) {
            streams.requireUnchanged();
        }
        if (!options.readOnly()) {
            events.committing();
        }
        return flushAll();
    }

    SessionEvents events() {
        return events;
    }

    Map<Object, Object> info() {
        Map<Object, Object> known = info;
        if (known == null) {
            known = new HashMap<>(factory.info());
            info = known;
        }
        return known;
    }

    void assignIds(Collection<InstanceState> states) {
        guard.checkWrite("assignIds");
        if (!quietly(() -> flusher().assignIds(states))) {
            flush();
        }
    }

    private void beforeQuery() {
        autoflush(Flusher::flush);
    }

    private void autoflush(Predicate<Flusher> pending) {
        guard.checkTransaction();
        if (autoflush && !flushing && !context.isEmpty()) {
            Flusher writing = flusher();
            try {
                flush(() -> pending.test(writing));
            } catch (RuntimeException e) {
                e.addSuppressed(new FlushBeforeQuery());
                throw e;
            }
        }
    }

    /** Queries that serve a flush must not flush themselves, and see what the session sees. */
    private <T> T quietly(Supplier<T> work) {
        boolean outer = flushing;
        flushing = true;
        try {
            return loading.seeing(criteria, work);
        } finally {
            flushing = outer;
        }
    }

    /** Runs work that sees other rows. */
    <T> T seeing(UnaryOperator<Criteria> change, Supplier<T> work) {
        guard.check();
        return loading.seeing(change.apply(loading.criteria()), work);
    }

    <T> T withoutAutoflush(Supplier<T> work) {
        guard.check();
        boolean outer = autoflush;
        autoflush = false;
        try {
            return work.get();
        } finally {
            autoflush = outer;
        }
    }

    void commit() {
        prepareCommit();
        try {
            closeStreams();
            connection.commit();
        } catch (RuntimeException e) {
            guard.failed(e);
            throw e;
        }
        context.undo().clear();
        context.identities().forEach(state -> state.stale(true));
        events.committed();
    }

    void rollback() {
        guard.checkThread();
        try {
            closeStreams();
        } finally {
            rollbackAll();
        }
    }

    private void rollbackAll() {
        try {
            connection.rollback();
        } finally {
            restore(0);
            context.identities().forEach(state -> state.stale(true));
        }
        events.rolledBack();
    }

    /** Remembers the objects for a savepoint; returns the depth to restore them from. */
    int remember() {
        int depth = context.undo().push();
        if (!guard.isFailed()) {
            events.savepoint(depth);
        }
        return depth;
    }

    /** Puts the objects back to a depth of the undo log; the rows are put back by the caller. */
    void restore(int depth) {
        context.restore(depth, loading.lazy().collections());
        if (flusher != null) {
            flusher.forgetComputed();
        }
        guard.recovered();
    }

    boolean isFailed() {
        return guard.isFailed() || connection.state() == TransactionState.FAILED;
    }

    void close() {
        if (guard.isOpen()) {
            guard.close();
            loading.lazy().close();
            boolean undone = !isManaged() && connection.state() != TransactionState.NONE;
            context.clear();
            try {
                closeStreams();
            } finally {
                closeConnection();
            }
            if (undone) {
                events.rolledBack();
            }
        }
    }

    private void closeConnection() {
        try {
            connection.close();
        } finally {
            if (run != null) {
                run.end();
            }
        }
    }

    private final class BeforeLoading implements LoadingGuard {

        @Override
        public void beforeAccess() {
            guard.checkThread();
        }

        @Override
        public void beforeQuery() {
            UnitOfWork.this.beforeQuery();
        }

        @Override
        public void beforeLoad(EntityMapping<?> loaded) {
            autoflush(flusher -> flusher.flushUnlessOrphaned(loaded));
        }

        @Override
        public void beforeUnknown(EntityMapping<?> loaded) {
            autoflush(flusher -> flusher.flushCollections(loaded));
        }
    }
}
