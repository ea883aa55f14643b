package dev.orm.spring.repository.support;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.IdStrategy;
import dev.orm.session.Query;
import dev.orm.spring.event.DomainEventPublication;
import dev.orm.spring.repository.OrmRepository;
import dev.orm.spring.repository.query.EntityFluentQuery;
import dev.orm.spring.repository.query.MethodSettings;
import dev.orm.spring.repository.query.RepositoryQueries;
import dev.orm.spring.transaction.TransactionalSession;
import dev.orm.sql.Assignable;
import dev.orm.sql.Condition;
import dev.orm.sql.RowValue;
import dev.orm.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.projection.SpelAwareProxyProjectionFactory;
import org.springframework.data.repository.query.FluentQuery;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.Assert;

/**
 * Implements the methods common to all repositories. Methods that write run in a transaction, the running one or their own; methods that read open
 * none.
 *
 * <p>Thread-safe.
 *
 * @param <T> the entity class
 * @param <ID> the type of its id
 */
public class SimpleOrmRepository<T, ID> implements OrmRepository<T, ID> {

    private static final String NO_ID = "null is not an id: pass the id of an entity";
    private static final String NO_IDS = "null holds no ids: pass a collection, which may be empty";
    private static final String NO_ENTITY = "null is not an entity: pass one";
    private static final String NO_ENTITIES = "null holds no entities: pass a collection, which may be empty";

    private final EntityMapping<T> mapping;
    private final OrmEntityInformation<T, ID> information;
    private final TransactionalSession session;
    private final RepositoryQueries<T> queries;
    private @Nullable ProjectionFactory projectionFactory;

    /** Called by {@link OrmRepositoryFactory}; an application's own base class passes the arguments on. */
    @SuppressWarnings("this-escape") // to a supplier that nobody asks before a method is called
    public SimpleOrmRepository(EntityMapping<T> mapping, TransactionalSession session) {
        this.mapping = mapping;
        this.information = new OrmEntityInformation<>(mapping);
        this.session = session;
        this.queries = RepositoryQueries.forEntities(mapping, session, this::settings);
    }

    private MethodSettings settings() {
        return CalledMethod.settings(this);
    }

    /** An order that others have chosen. */
    private Sort allowed(Sort sort) {
        settings().requireSortable(sort);
        return sort;
    }

    /** Told once by the factory: the one that knows the beans and the class loader of the application. */
    void setProjectionFactory(ProjectionFactory projectionFactory) {
        this.projectionFactory = projectionFactory;
    }

    /** One that knows no beans, where no factory has set another. */
    private ProjectionFactory projections() {
        ProjectionFactory known = projectionFactory;
        return known == null ? new SpelAwareProxyProjectionFactory() : known;
    }

    @Override
    @Transactional
    public <S extends T> S save(S entity) {
        S managed = manage(entity);
        DomainEventPublication.saved(session, entity, managed);
        session.assignIds(List.of(managed));
        return managed;
    }

    @Override
    @Transactional
    public <S extends T> List<S> saveAll(Iterable<S> entities) {
        Assert.notNull(entities, NO_ENTITIES);
        List<S> managed = new ArrayList<>();
        entities.forEach(entity -> {
            S saved = manage(entity);
            DomainEventPublication.saved(session, entity, saved);
            managed.add(saved);
        });
        session.assignIds(managed);
        return managed;
    }

    @Override
    @Transactional
    public <S extends T> S saveAndFlush(S entity) {
        S managed = save(entity);
        session.flush();
        return managed;
    }

    @Override
    @Transactional
    public <S extends T> List<S> saveAllAndFlush(Iterable<S> entities) {
        List<S> managed = saveAll(entities);
        session.flush();
        return managed;
    }

    @Override
    @Transactional
    public void flush() {
        session.flush();
    }

    @Override
    public T getReferenceById(ID id) {
        Assert.notNull(id, NO_ID);
        return session.reference(mapping.javaType(), id);
    }

    @Override
    @Transactional
    public <S extends T> S upsert(S entity, Assignable<?, ?>... key) {
        return session.upsert(required(entity), key);
    }

    @Override
    @Transactional
    public <S extends T> List<S> upsertAll(Collection<S> entities, Assignable<?, ?>... key) {
        Assert.notNull(entities, NO_ENTITIES);
        return session.upsertAll(entities, key);
    }

    private <S extends T> S manage(S entity) {
        Assert.notNull(entity, NO_ENTITY);
        if (session.contains(entity)) {
            return entity;
        }
        if (!information.isNew(entity) && !isUnknown(entity)) {
            return session.merge(entity);
        }
        session.add(entity);
        return entity;
    }

    /** Whether an id that the application gave is not in the database yet. */
    private boolean isUnknown(T entity) {
        ID id = information.getId(entity);
        return mapping.id().strategy() == IdStrategy.ASSIGNED
                && id != null
                && findById(id).isEmpty();
    }

    @Override
    public Optional<T> findById(ID id) {
        Assert.notNull(id, NO_ID);
        MethodSettings settings = settings();
        if (!settings.options().isEmpty()) {
            return byId(id).oneOrEmpty();
        }
        return settings.lock() == null
                ? session.find(mapping.javaType(), id)
                : session.find(mapping.javaType(), id, settings.lock());
    }

    private Query<T> byId(ID id) {
        return query(key().in(List.<@Nullable Object[]>of(columns(id))));
    }

    @Override
    public boolean existsById(ID id) {
        return all().where(key().in(List.<@Nullable Object[]>of(columns(id)))).count() > 0;
    }

    @Override
    public List<T> findAll() {
        return query(Condition.absent()).list();
    }

    @Override
    public List<T> findAllById(Iterable<ID> ids) {
        Assert.notNull(ids, NO_IDS);
        List<@Nullable Object[]> keys = keys(ids);
        return keys.isEmpty() ? List.of() : query(key().in(keys)).list();
    }

    private List<@Nullable Object[]> keys(Iterable<ID> ids) {
        List<@Nullable Object[]> keys = new ArrayList<>();
        ids.forEach(id -> keys.add(columns(id)));
        return keys;
    }

    private @Nullable Object[] columns(ID id) {
        Assert.notNull(id, NO_ID);
        return mapping.id().columns(mapping.id().convert(id));
    }

    private RowValue key() {
        return Sql.row(mapping.id().attributes().stream()
                .map(attribute -> mapping.source().attribute(attribute.path()))
                .toList());
    }

    @Override
    public List<T> findAll(Sort sort) {
        return findAll(Condition.absent(), sort);
    }

    @Override
    public Page<T> findAll(Pageable pageable) {
        return findAll(Condition.absent(), pageable);
    }

    @Override
    public long count() {
        return all().count();
    }

    @Override
    public List<T> findAll(Condition condition) {
        return query(condition).list();
    }

    @Override
    public List<T> findAll(Condition condition, Sort sort) {
        return queries.list(condition, allowed(sort), Limit.unlimited());
    }

    @Override
    public Page<T> findAll(Condition condition, Pageable pageable) {
        return queries.page(condition, pageable, allowed(pageable.getSort()));
    }

    @Override
    public Window<T> findAll(Condition condition, ScrollPosition position, Sort sort, Limit limit) {
        return queries.window(condition, position, allowed(sort), limit);
    }

    @Override
    public Optional<T> findOne(Condition condition) {
        return query(condition).oneOrEmpty();
    }

    @Override
    public <R extends @Nullable Object> R findBy(Condition condition, Function<FetchableFluentQuery<T>, R> query) {
        return run(query, EntityFluentQuery.of(condition, mapping, session, this::settings, projections()));
    }

    @Override
    public <S extends T, R extends @Nullable Object> R findBy(
            Example<S> example, Function<FetchableFluentQuery<S>, R> query) {
        return run(query, like(example));
    }

    private static <S, R extends @Nullable Object> R run(
            Function<FetchableFluentQuery<S>, R> query, FetchableFluentQuery<S> rows) {
        Assert.notNull(query, "null runs no query: pass a function");
        R result = query.apply(rows);
        if (result instanceof FluentQuery<?>) {
            throw new InvalidDataAccessApiUsageException(
                    "The function returns the query itself, which nobody runs: end it by all(), one(), page(...) or the like");
        }
        return result;
    }

    private <S extends T> EntityFluentQuery<S> like(Example<S> example) {
        Assert.notNull(example, "null is not an example: pass Example.of(...)");
        return EntityFluentQuery.of(example, session.mappings(), session, this::settings, projections());
    }

    @Override
    public <S extends T> Optional<S> findOne(Example<S> example) {
        return like(example).one();
    }

    @Override
    public <S extends T> List<S> findAll(Example<S> example) {
        return like(example).all();
    }

    @Override
    public <S extends T> List<S> findAll(Example<S> example, Sort sort) {
        return like(example).sortBy(sort).all();
    }

    @Override
    public <S extends T> Page<S> findAll(Example<S> example, Pageable pageable) {
        return like(example).page(pageable);
    }

    @Override
    public <S extends T> long count(Example<S> example) {
        return like(example).count();
    }

    @Override
    public <S extends T> boolean exists(Example<S> example) {
        return like(example).exists();
    }

    @Override
    public long count(Condition condition) {
        return all().where(condition).count();
    }

    @Override
    public boolean exists(Condition condition) {
        return all().where(condition).exists();
    }

    @Override
    @Transactional
    public void deleteById(ID id) {
        findById(id).ifPresent(session::delete);
    }

    @Override
    @Transactional
    public void delete(T entity) {
        deleteAll(List.of(required(entity)));
    }

    private static <E> E required(E entity) {
        Assert.notNull(entity, NO_ENTITY);
        return entity;
    }

    @Override
    @Transactional
    public void deleteAllById(Iterable<? extends ID> ids) {
        Assert.notNull(ids, NO_IDS);
        List<ID> given = new ArrayList<>();
        ids.forEach(given::add);
        findAllById(given).forEach(session::delete);
    }

    @Override
    @Transactional
    public void deleteAll(Iterable<? extends T> entities) {
        Assert.notNull(entities, NO_ENTITIES);
        Map<ID, T> detached = new LinkedHashMap<>();
        for (T entity : entities) {
            DomainEventPublication.saved(session, required(entity));
            if (session.contains(entity)) {
                session.delete(entity);
                continue;
            }
            ID id = information.getId(entity);
            if (id != null) {
                detached.put(id, entity);
            }
        }
        deleteDetached(detached);
    }

    /** Those that still exist are merged first, so that a stale version is noticed. */
    private void deleteDetached(Map<ID, T> detached) {
        for (T managed : findAllById(detached.keySet())) {
            T entity = detached.get(information.getId(managed));
            session.delete(entity == null ? managed : session.merge(entity));
        }
    }

    @Override
    @Transactional
    public void deleteAll() {
        all().list().forEach(session::delete);
    }

    @Override
    @Transactional
    public void deleteAllInBatch() {
        queries.deleteTogether(Condition.absent());
    }

    @Override
    @Transactional
    public void deleteAllInBatch(Iterable<T> entities) {
        Assert.notNull(entities, NO_ENTITIES);
        List<ID> ids = new ArrayList<>();
        for (T entity : entities) {
            DomainEventPublication.saved(session, required(entity));
            ID id = information.getId(entity);
            if (id != null) {
                ids.add(id);
            }
        }
        deleteAllByIdInBatch(ids);
    }

    @Override
    @Transactional
    public void deleteAllByIdInBatch(Iterable<ID> ids) {
        Assert.notNull(ids, NO_IDS);
        List<@Nullable Object[]> keys = keys(ids);
        if (!keys.isEmpty()) {
            queries.deleteTogether(key().in(keys));
        }
    }

    private Query<T> all() {
        return session.query(mapping.javaType());
    }

    private Query<T> query(Condition condition) {
        return queries.query(condition, Sort.unsorted());
    }

    @Override
    public String toString() {
        return "Repository of " + mapping.name();
    }
}
