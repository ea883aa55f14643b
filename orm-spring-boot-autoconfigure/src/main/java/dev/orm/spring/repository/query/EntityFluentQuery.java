package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.mapping.MappingRegistry;
import dev.orm.session.Session;
import dev.orm.sql.Condition;
import dev.orm.sql.LoadOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/**
 * A query for a condition or an example whose order, limit and result are said call by call. Each call yields another query and leaves this one as
 * it is.
 *
 * <p>Immutable; thread-safe when its session is.
 *
 * @param <R> the type of a result: the entity, or a projection of it
 */
public final class EntityFluentQuery<R> implements FetchableFluentQuery<R> {

    private final Rows rows;
    private final Class<R> result;
    private final Sort sort;
    private final Limit limit;
    private final List<LoadOption> loaded;

    /** What is read, whatever becomes of it. */
    private record Rows(
            Projections projections, Session session, Condition condition, Supplier<MethodSettings> settings) {

        EntityMapping<?> mapping() {
            return projections.mapping();
        }
    }

    private EntityFluentQuery(Rows rows, Class<R> result, Sort sort, Limit limit, List<LoadOption> loaded) {
        this.rows = rows;
        this.result = result;
        this.sort = sort;
        this.limit = limit;
        this.loaded = loaded;
    }

    /**
     * The entities that fulfil a condition.
     *
     * @param settings what is said of the entities by the method that is called
     * @param projections makes instances of interfaces
     */
    public static <E> EntityFluentQuery<E> of(
            Condition condition,
            EntityMapping<E> mapping,
            Session session,
            Supplier<MethodSettings> settings,
            ProjectionFactory projections) {
        Rows rows = new Rows(new Projections(mapping, projections), session, condition, settings);
        return new EntityFluentQuery<>(rows, mapping.javaType(), Sort.unsorted(), Limit.unlimited(), List.of());
    }

    /**
     * The entities that are like an example, of its class or one that extends it.
     *
     * @param settings what is said of the entities by the method that is called
     * @param projections makes instances of interfaces
     * @throws InvalidDataAccessApiUsageException when the matcher of the example does not fit the mapping
     */
    public static <E> EntityFluentQuery<E> of(
            Example<E> example,
            MappingRegistry mappings,
            Session session,
            Supplier<MethodSettings> settings,
            ProjectionFactory projections) {
        EntityMapping<E> mapping = mapping(example.getProbeType(), mappings);
        return of(ExampleCondition.of(example, mapping), mapping, session, settings, projections);
    }

    /** That of a class, or for one which only makes an example, of the entity it extends. */
    @SuppressWarnings("unchecked") // instances of an entity's class are like those of a class that extends it
    private static <E> EntityMapping<E> mapping(Class<E> probe, MappingRegistry mappings) {
        for (Class<? super E> type = probe; type != null; type = type.getSuperclass()) {
            if (mappings.isEntity(type)) {
                return (EntityMapping<E>) mappings.entity(type);
            }
        }
        return mappings.entity(probe);
    }

    @Override
    public EntityFluentQuery<R> sortBy(Sort more) {
        rows.settings().get().requireSortable(more);
        SortTerms.of(sort.and(more), rows.mapping());
        return new EntityFluentQuery<>(rows, result, sort.and(more), limit, loaded);
    }

    @Override
    public EntityFluentQuery<R> limit(int max) {
        if (max < 0) {
            throw new InvalidDataAccessApiUsageException("A limit of " + max + " results is none: give 0 or more");
        }
        return new EntityFluentQuery<>(rows, result, sort, Limit.of(max), loaded);
    }

    /**
     * The same rows as something else: a record, a class with one constructor, or an interface.
     *
     * @throws InvalidDataAccessApiUsageException when it needs something the entity does not have
     */
    @Override
    public <P> EntityFluentQuery<P> as(Class<P> type) {
        try {
            if (!RecordTrees.isOne(rows.mapping(), type)) {
                rows.projections().selection(type);
            }
        } catch (IllegalArgumentException ex) {
            throw new InvalidDataAccessApiUsageException(
                    "The results cannot be of " + type.getName() + ": " + ex.getMessage(), ex);
        }
        return new EntityFluentQuery<>(rows, type, sort, limit, loaded);
    }

    /**
     * The same entities with these attributes only, and their relations where a path leads along them; what else there is loads on first use.
     * Records and interfaces select what they need by themselves.
     *
     * @throws InvalidDataAccessApiUsageException when one does not exist
     */
    @Override
    public EntityFluentQuery<R> project(Collection<String> properties) {
        try {
            return new EntityFluentQuery<>(rows, result, sort, limit, ProjectedLoading.of(properties, rows.mapping()));
        } catch (IllegalArgumentException ex) {
            throw new InvalidDataAccessApiUsageException("Cannot project: " + ex.getMessage(), ex);
        }
    }

    private RepositoryQueries<?> entities() {
        return queries(rows.mapping().javaType());
    }

    private <Q> RepositoryQueries<Q> queries(Class<Q> type) {
        return new RepositoryQueries<>(
                rows.mapping(), rows.session(), rows.projections().selectionOf(type), false, () -> settings(type));
    }

    private MethodSettings settings(Class<?> type) {
        MethodSettings settings = rows.settings().get();
        return rows.projections().isProjection(type) ? settings.ofRecords() : settings.with(loaded);
    }

    private boolean isTree() {
        return rows.projections().isProjection(result) && RecordTrees.isOne(rows.mapping(), result);
    }

    private PagedRows<R> rows(Sort order) {
        return isTree()
                ? entities().trees(result, rows.condition(), order)
                : queries(result).rows(rows.condition(), order);
    }

    private List<R> upTo(int max) {
        return rows(sort).list(limit.isLimited() ? Limit.of(Math.min(limit.max(), max)) : Limit.of(max));
    }

    @Override
    public @Nullable R oneValue() {
        List<R> found = upTo(2);
        if (found.size() > 1) {
            throw new IncorrectResultSizeDataAccessException(
                    "The query found more than one result where one is wanted: ask for first() or all()",
                    1,
                    found.size());
        }
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public @Nullable R firstValue() {
        List<R> found = upTo(1);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<R> all() {
        return rows(sort).list(limit);
    }

    /** A page; its order, if it has one, and its size are in place of those said before. */
    @Override
    public Page<R> page(Pageable pageable) {
        return rows(orderOf(pageable)).page(limitOf(pageable), pageable);
    }

    /** A slice; its order, if it has one, and its size are in place of those said before. */
    @Override
    public Slice<R> slice(Pageable pageable) {
        return rows(orderOf(pageable)).slice(limitOf(pageable), pageable);
    }

    private Sort orderOf(Pageable pageable) {
        rows.settings().get().requireSortable(pageable.getSort());
        return pageable.getSortOr(sort);
    }

    private Limit limitOf(Pageable pageable) {
        return pageable.isPaged() ? Limit.unlimited() : limit;
    }

    @Override
    public Window<R> scroll(ScrollPosition position) {
        return isTree()
                ? entities().windowOfTrees(result, rows.condition(), position, sort, limit)
                : queries(result).window(rows.condition(), position, sort, limit);
    }

    @Override
    public Stream<R> stream() {
        if (isTree()) {
            throw new InvalidDataAccessApiUsageException("stream() cannot yield " + result.getName()
                    + " one by one, because its collections are read for all of them together: ask for all(), a page, a"
                    + " slice or a window");
        }
        return RowRange.of(limit).of(queries(result).query(rows.condition(), sort)).stream();
    }

    @Override
    public long count() {
        return entities().unlocked(rows.condition()).count();
    }

    @Override
    public boolean exists() {
        return entities().unlocked(rows.condition()).exists();
    }

    @Override
    public String toString() {
        return "Query for " + result.getSimpleName() + " where " + rows.condition();
    }
}
