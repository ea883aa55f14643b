package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.session.Query;
import dev.orm.session.Session;
import dev.orm.spring.repository.Modifying;
import dev.orm.sql.LockMode;
import dev.orm.sql.Select;
import dev.orm.sql.UnsafeSql;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.repository.query.ParametersParameterAccessor;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;

/**
 * The query of a method whose SQL is given. The text is read and checked once; a call binds its arguments and runs it.
 *
 * <p>Thread-safe.
 */
final class DeclaredQuery implements RepositoryQuery {

    private final OrmQueryMethod method;
    private final DeclaredText text;
    private final @Nullable DeclaredText countText;
    private final Projections projections;
    private final Session session;
    private final Map<Class<?>, TextResult<?>> results = new ConcurrentHashMap<>();

    /** Made by {@link DeclaredQueries}. */
    DeclaredQuery(
            OrmQueryMethod method,
            DeclaredText text,
            @Nullable DeclaredText countText,
            Projections projections,
            Session session) {
        this.method = method;
        this.text = text;
        this.countText = countText;
        this.projections = projections;
        this.session = session;
    }

    @Override
    public QueryMethod getQueryMethod() {
        return method;
    }

    EntityMapping<?> mapping() {
        return projections.mapping();
    }

    ProjectionFactory projectionFactory() {
        return projections.factory();
    }

    boolean yieldsEntities(Class<?> result) {
        return !projections.isProjection(result);
    }

    DeclaredText text() {
        return text;
    }

    /** What is known of the results of a class, asking the database when it is needed first. */
    TextResult<?> result(Class<?> result) {
        return results.computeIfAbsent(
                result,
                type -> TextResult.of(type, new TextColumns(session.describe(text.described())), projectionFactory()));
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        UnsafeSql bound = text.bind(arguments);
        Modifying modifying = method.modifying();
        return modifying == null ? select(bound, arguments) : change(bound, modifying);
    }

    private @Nullable Object change(UnsafeSql bound, Modifying modifying) {
        long rows = session.execute(bound.change(), modifying.synchronize());
        if (modifying.clear()) {
            session.clear();
        }
        return method.count(rows);
    }

    private @Nullable Object select(UnsafeSql bound, @Nullable Object[] arguments) {
        ParametersParameterAccessor accessor = new ParametersParameterAccessor(method.getParameters(), arguments);
        Class<?> dynamic = accessor.findDynamicProjection();
        Class<?> result = dynamic != null ? dynamic : method.getReturnedObjectType();
        Limit limit = method.getParameters().hasLimitParameter() ? accessor.getLimit() : Limit.unlimited();
        Pageable pageable = accessor.getPageable();
        boolean cut =
                pageable.isPaged() || limit.isLimited() || accessor.getSort().isSorted();
        method.settings().requireSortable(accessor.getSort());
        Query<?> all = session.query(select(bound, result, accessor.getSort(), cut));
        return method.isStreamQuery()
                ? stream(RowRange.of(limit, pageable).of(all))
                : result(all, limit, pageable, arguments);
    }

    private <R> @Nullable Object result(Query<R> all, Limit limit, Pageable pageable, @Nullable Object[] arguments) {
        PagedRows<R> rows = new PagedRows<>(range -> list(range.of(all)), () -> count(all, arguments));
        return method.isCollectionQuery() || method.isPageQuery() || method.isSliceQuery()
                ? rows.result(method, limit, pageable)
                : Results.single(rows.list(limit, pageable), method);
    }

    private Stream<?> stream(Query<?> query) {
        return method.settings().lock() == null ? query.stream() : list(query).stream();
    }

    private <R> List<R> list(Query<R> query) {
        LockMode lock = method.settings().lock();
        if (lock == null) {
            return query.list();
        }
        List<R> found = query.list();
        return TextEntities.locked(session, mapping(), found, lock);
    }

    private Select<?> select(UnsafeSql bound, Class<?> result, Sort sort, boolean cut) {
        if (yieldsEntities(result)) {
            return TextEntities.select(mapping(), bound, sort, method.settings());
        }
        return cut ? result(result).select(bound, sort) : result(result).select(bound);
    }

    private long count(Query<?> all, @Nullable Object[] arguments) {
        if (countText == null) {
            return all.count();
        }
        List<Long> counted = session.execute(TextEntities.count(countText.bind(arguments)));
        return counted.isEmpty() ? 0 : counted.get(0);
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
