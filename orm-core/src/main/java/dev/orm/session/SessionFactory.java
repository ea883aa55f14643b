package dev.orm.session;

import dev.orm.criteria.Criteria;
import dev.orm.criteria.CurrentTenant;
import dev.orm.criteria.EntityCriterion;
import dev.orm.engine.Engine;
import dev.orm.event.EntityValidator;
import dev.orm.flush.FlushRules;
import dev.orm.loading.LoadingSettings;
import dev.orm.loading.SelectCompiler;
import dev.orm.mapping.MappingRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens sessions on one database for one mapping.
 *
 * <p>Immutable and thread-safe: an application has one, and opens a session for each unit of work.
 */
public final class SessionFactory {

    private final Engine engine;
    private final Engine named;
    private final SelectCompiler compiler;
    private final FlushRules flushRules;
    private final Opening opening;

    /** What sessions begin with. */
    private record Opening(Criteria criteria, List<SessionListener> listeners, Map<Object, Object> info) {

        Opening with(Criteria others) {
            return new Opening(others, listeners, info);
        }
    }

    private SessionFactory(Engine engine, SelectCompiler compiler, FlushRules flushRules, Opening opening) {
        this.engine = engine;
        this.named = engine.withViolationSubjects(
                new MappedViolations(compiler.mappings().metaData().tables()));
        this.compiler = compiler;
        this.flushRules = flushRules;
        this.opening = opening;
    }

    /** A factory with default settings. */
    public static SessionFactory of(Engine engine, MappingRegistry mappings) {
        return of(engine, mappings, LoadingSettings.defaults());
    }

    /** A factory whose sessions load lazily as the settings say. */
    public static SessionFactory of(Engine engine, MappingRegistry mappings, LoadingSettings loading) {
        return new SessionFactory(
                engine,
                new SelectCompiler(mappings, loading, engine.statements()),
                new FlushRules(mappings, null),
                new Opening(Criteria.of(mappings), List.of(), Map.of()));
    }

    /** This factory, with someone who judges what flushes of its sessions are about to write. */
    public SessionFactory withValidator(EntityValidator validator) {
        return new SessionFactory(engine, compiler, new FlushRules(mappings(), validator), opening);
    }

    private SessionFactory with(Criteria others) {
        return with(opening.with(others));
    }

    private SessionFactory with(Opening other) {
        return new SessionFactory(engine, compiler, flushRules, other);
    }

    /** This factory, with listeners to its sessions beside those there are, which are called before them. */
    public SessionFactory withListeners(Collection<? extends SessionListener> more) {
        List<SessionListener> all = new ArrayList<>(opening.listeners());
        all.addAll(more);
        return with(new Opening(opening.criteria(), List.copyOf(all), opening.info()));
    }

    /** This factory, with what the {@link Session#info()} of each of its sessions begins with, beside what there is. */
    public SessionFactory withInfo(Map<?, ?> more) {
        Map<Object, Object> all = new HashMap<>(opening.info());
        all.putAll(more);
        return with(new Opening(opening.criteria(), opening.listeners(), Map.copyOf(all)));
    }

    /**
     * This factory, whose sessions see only rows that meet the criteria. Made once for an application: its texts of statements are its own.
     *
     * @throws dev.orm.mapping.MappingException if a criterion is for no entity, or for a class alone that extends another entity
     * @throws IllegalArgumentException if a criterion has a supplier for a parameter that none of them has
     */
    public SessionFactory withCriteria(EntityCriterion... more) {
        return with(opening.criteria().with(List.of(more)));
    }

    /** This factory, whose sessions do not know of a criterion that it has. */
    public SessionFactory without(EntityCriterion criterion) {
        return with(opening.criteria().without(criterion));
    }

    /**
     * This factory, whose sessions give a parameter of their criteria this value.
     *
     * @throws IllegalArgumentException if none of them has a parameter of the name
     */
    public SessionFactory withParameter(String name, Object value) {
        return with(opening.criteria().withValue(name, value));
    }

    /** This factory, whose sessions work for one tenant. It shares all it has with this one, so it may be made for each session. */
    public SessionFactory withTenant(Object tenant) {
        return with(opening.criteria().withTenant(tenant));
    }

    /** This factory, whose sessions work for the tenant that is the current one when they are opened. */
    public SessionFactory withCurrentTenant(CurrentTenant tenant) {
        return with(opening.criteria().withCurrentTenant(tenant));
    }

    /** This factory, whose sessions see the rows of all tenants; new objects have to say which one they belong to. */
    public SessionFactory withAllTenants() {
        return with(opening.criteria().withAllTenants());
    }

    /** This factory, whose sessions see rows too that were deleted softly. */
    public SessionFactory withDeleted() {
        return with(opening.criteria().withDeleted());
    }

    /** A session with transactions of its own; no connection is taken before it needs one. */
    public Session openSession() {
        return openSession(SessionOptions.standalone());
    }

    public Session openSession(SessionOptions options) {
        return new UnitOfWorkSession(new UnitOfWork(this, options));
    }

    /** Opens a session, does the work, commits, and closes; any exception rolls back, which puts objects back too. */
    public <T> T inTransaction(Function<Session, T> work) {
        try (Session session = openSession()) {
            try {
                T result = work.apply(session);
                session.commit();
                return result;
            } catch (Throwable e) { // languages without checked exceptions let any come through
                rollback(session, e);
                throw e;
            }
        }
    }

    private static void rollback(Session session, Throwable failure) {
        try {
            if (session.isOpen()) {
                session.rollback();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
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

    /** The engine, whose exceptions name attributes. */
    Engine named() {
        return named;
    }

    SelectCompiler compiler() {
        return compiler;
    }

    /** What a session that is opened now sees, to its end. */
    Criteria criteria() {
        return opening.criteria().now();
    }

    List<SessionListener> listeners() {
        return opening.listeners();
    }

    Map<Object, Object> info() {
        return opening.info();
    }

    FlushRules flushRules() {
        return flushRules;
    }
}
