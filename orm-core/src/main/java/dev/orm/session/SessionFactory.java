package dev.orm.session;

import dev.orm.engine.Engine;
import dev.orm.event.EntityValidator;
import dev.orm.flush.FlushRules;
import dev.orm.loading.LoadingSettings;
import dev.orm.loading.SelectCompiler;
import dev.orm.mapping.MappingRegistry;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens sessions on one database for one mapping.
 *
 * <p>Immutable and thread-safe: an application has one, and opens a session for each unit of work.
 */
public final class SessionFactory {

    private final Engine engine;
    private final SelectCompiler compiler;
    private final FlushRules flushRules;

    private SessionFactory(Engine engine, SelectCompiler compiler, FlushRules flushRules) {
        this.engine = engine;
        this.compiler = compiler;
        this.flushRules = flushRules;
    }

    /** A factory with default settings. */
    public static SessionFactory of(Engine engine, MappingRegistry mappings) {
        return of(engine, mappings, LoadingSettings.defaults());
    }

    /** A factory whose sessions load lazily as the settings say. */
    public static SessionFactory of(Engine engine, MappingRegistry mappings, LoadingSettings loading) {
        return new SessionFactory(
                engine, new SelectCompiler(mappings, loading, engine.statements()), new FlushRules(mappings, null));
    }

    /** This factory, with someone who judges what flushes of its sessions are about to write. */
    public SessionFactory withValidator(EntityValidator validator) {
        return new SessionFactory(engine, compiler, new FlushRules(mappings(), validator));
    }

    /** A session with transactions of its own; no connection is taken before it needs one. */
    public Session openSession() {
        return openSession(SessionOptions.standalone());
    }

    public Session openSession(SessionOptions options) {
        return new UnitOfWorkSession(new UnitOfWork(this, options));
    }

    /** Opens a session, does the work, commits, and closes; any exception rolls back. */
    public <T> T inTransaction(Function<Session, T> work) {
        try (Session session = openSession()) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    /** As {@link #inTransaction(Function)}, for work without a result. */
    public void doInTransaction(Consumer<Session> work) {
        inTransaction(session -> {
            work.accept(session);
            return Boolean.TRUE;
        });
    }

    public Engine engine() {
        return engine;
    }

    public MappingRegistry mappings() {
        return compiler.mappings();
    }

    SelectCompiler compiler() {
        return compiler;
    }

    FlushRules flushRules() {
        return flushRules;
    }
}
