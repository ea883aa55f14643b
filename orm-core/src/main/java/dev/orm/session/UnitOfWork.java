package dev.orm.session;

import dev.orm.engine.EngineConnection;
import dev.orm.engine.TransactionState;
import dev.orm.flush.EntityBulkInsert;
import dev.orm.flush.FlushPlan;
import dev.orm.flush.Flusher;
import dev.orm.loading.LoadingGuard;
import dev.orm.loading.LoadingSession;
import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.sql.Change;
import dev.orm.sql.Returning;
import dev.orm.sql.Select;
import dev.orm.state.InstanceState;
import dev.orm.state.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** The parts of one session and what holds them together: what is flushed when, and what happens to objects when a transaction ends. */
final class UnitOfWork {

    private final SessionFactory factory;
    private final PersistenceContext context = new PersistenceContext();
    private final EngineConnection connection;
    private final LoadingSession loading;
    private final Flusher flusher;
    private final SessionGuard guard;
    private final SessionOptions options;
    private boolean autoflush = true;
    private boolean flushing;

    UnitOfWork(SessionFactory factory, SessionOptions options) {
        this.factory = factory;
        this.options = options;
        this.guard = new SessionGuard(options.readOnly());
        this.connection = options.connections() == null
                ? factory.engine().connect()
                : factory.engine().connect(options.connections());
        if (options.autocommit()) {
            connection.autocommit(true);
        }
        this.loading =
                new LoadingSession(context, connection, factory.compiler(), new BeforeLoading(), options.readOnly());
        this.flusher = new Flusher(factory.flushRules(), context, connection, loading);
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

    boolean isManaged() {
        return options.managed();
    }

    EntityMapping<?> mapping(Object entity) {
        return mappings().entity(entity.getClass());
    }

    /** The state of an object that must be in this session. */
    InstanceState required(Object entity, String operation) {
        EntityMapping<?> mapping = mapping(entity);
        InstanceState state = context.stateOf(mapping, entity);
        if (state == null) {
            throw new InvalidDataAccessApiUsageException(
                    operation + " was called with a " + mapping.name()
                            + " that is not in this session. add() it when it is new, merge() it when it comes from elsewhere.");
        }
        return state;
    }

    <R> List<R> select(Select<R> select) {
        guard.check();
        beforeQuery();
        return loading.selects().list(select);
    }

    long change(Change change) {
        guard.checkWrite("execute");
        flush();
        int rows = connection.update(factory.compiler().bind(connection.dialect(), change.withDefaults()));
        expireAll();
        return rows;
    }

    <R> List<R> change(Returning<R> returning) {
        guard.checkWrite("execute");
        flush();
        return loading.selects().list(returning.withDefaults(), this::expireAll);
    }

    /** Which rows a change met is the database's knowledge. */
    private void expireAll() {
        context.identities().forEach(state -> state.stale(true));
    }

    <E> long insertAll(Class<E> type, Iterable<? extends E> entities) {
        guard.checkWrite("insertAll");
        flush();
        return new EntityBulkInsert(mappings(), connection).insert(mappings().entity(type), entities);
    }

    FlushPlan plan() {
        guard.checkWrite("plan");
        return quietly(flusher::plan);
    }

    boolean isModified(InstanceState state) {
        return quietly(() -> flusher.isModified(state));
    }

    /** Flushes; a failure closes the session for everything but a rollback. */
    boolean flush() {
        guard.check();
        if (options.readOnly()) {
            return false;
        }
        try {
            return quietly(flusher::flush);
        } catch (RuntimeException e) {
            guard.failed(e);
            throw e;
        }
    }

    void assignIds(Collection<InstanceState> states) {
        guard.checkWrite("assignIds");
        if (!quietly(() -> flusher.assignIds(states))) {
            flush();
        }
    }

    private void beforeQuery() {
        if (autoflush && !flushing) {
            flush();
        }
    }

    /** Queries that serve a flush must not flush themselves. */
    private <T> T quietly(Supplier<T> work) {
        boolean outer = flushing;
        flushing = true;
        try {
            return work.get();
        } finally {
            flushing = outer;
        }
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
        flush();
        try {
            connection.commit();
        } catch (RuntimeException e) {
            guard.failed(e);
            throw e;
        }
        context.undo().clear();
        context.identities().forEach(state -> state.stale(true));
    }

    void rollback() {
        guard.checkThread();
        try {
            connection.rollback();
        } finally {
            restore(0);
            context.identities().forEach(state -> state.stale(true));
        }
    }

    /** Puts the objects back to a depth of the undo log; the rows are put back by the caller. */
    void restore(int depth) {
        context.restore(depth, loading.lazy().collections());
        guard.recovered();
    }

    boolean isFailed() {
        return guard.isFailed() || connection.state() == TransactionState.FAILED;
    }

    void close() {
        if (guard.isOpen()) {
            guard.close();
            loading.lazy().close();
            context.clear();
            connection.close();
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
    }
}
