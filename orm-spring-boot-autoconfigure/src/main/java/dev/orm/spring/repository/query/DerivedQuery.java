package dev.orm.spring.repository.query;

import dev.orm.session.Session;
import dev.orm.spring.repository.Modifying;
import dev.orm.sql.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.ParametersParameterAccessor;
import org.springframework.data.repository.query.QueryMethod;
import org.springframework.data.repository.query.RepositoryQuery;
import org.springframework.data.repository.query.parser.PartTree;

/**
 * The query a method name stands for. The name is read and checked once; a call binds its arguments and runs the statement.
 *
 * <p>Thread-safe.
 */
final class DerivedQuery implements RepositoryQuery {

    private final OrmQueryMethod method;
    private final PartTree tree;
    private final DerivedCondition condition;
    private final Projections projections;
    private final Session session;
    private final Map<Class<?>, RepositoryQueries<?>> queriesByResult = new ConcurrentHashMap<>();
    private final Map<Class<?>, Boolean> trees = new ConcurrentHashMap<>();

    private DerivedQuery(
            OrmQueryMethod method,
            PartTree tree,
            DerivedCondition condition,
            Projections projections,
            Session session) {
        this.method = method;
        this.tree = tree;
        this.condition = condition;
        this.projections = projections;
        this.session = session;
    }

    /**
     * Makes a method's query.
     *
     * @throws IllegalArgumentException when the name, the parameters or the result do not fit the mapping
     */
    static DerivedQuery of(OrmQueryMethod method, PartTree tree, Projections projections, Session session) {
        DerivedCondition condition = DerivedCondition.of(tree, projections.mapping());
        DerivedQueryCheck.check(method, condition);
        DerivedQueryCheck.checkSettings(method, tree, projections);
        DerivedResultCheck.check(method, tree, projections.mapping().javaType());
        DerivedQuery query = new DerivedQuery(method, tree, condition, projections, session);
        method.settings().checkSortable(projections.mapping());
        query.entities().check(tree.getSort());
        if (query.selects() && !method.getParameters().hasDynamicProjection()) {
            Class<?> result = method.getReturnedObjectType();
            if (!query.isTree(result)) {
                query.queries(result).check(tree.getSort());
            }
        }
        return query;
    }

    private boolean selects() {
        return !tree.isCountProjection() && !tree.isExistsProjection() && !tree.isDelete();
    }

    private Selection<?> selection(Class<?> result) {
        try {
            return projections.selection(result);
        } catch (IllegalArgumentException ex) {
            throw refused(result, ex);
        }
    }

    private boolean isTree(Class<?> result) {
        try {
            return trees.computeIfAbsent(result, type -> RecordTrees.isOne(projections.mapping(), type));
        } catch (IllegalArgumentException ex) {
            throw refused(result, ex);
        }
    }

    private IllegalArgumentException refused(Class<?> result, IllegalArgumentException ex) {
        return new IllegalArgumentException(
                method.getName() + " cannot return " + result.getName() + ": " + ex.getMessage(), ex);
    }

    private RepositoryQueries<?> queries(Class<?> result) {
        return queriesByResult.computeIfAbsent(
                result,
                type -> new RepositoryQueries<>(
                        projections.mapping(), session, selection(type), isDistinct(type), () -> settings(type)));
    }

    /** How entities are loaded says nothing of records, whose rows can be locked all the same. */
    private MethodSettings settings(Class<?> result) {
        MethodSettings settings = method.settings();
        return projections.isProjection(result) ? settings.ofRecords() : settings;
    }

    /** Entities are distinct by themselves. */
    private boolean isDistinct(Class<?> result) {
        boolean distinct = tree.isDistinct() && projections.isProjection(result);
        if (distinct && method.isScrollQuery()) {
            throw new IllegalArgumentException(method.getName() + " cannot scroll through distinct results of "
                    + result.getName() + ", because a position belongs to a row: leave out Distinct, or return a List");
        }
        return distinct;
    }

    @Override
    public QueryMethod getQueryMethod() {
        return method;
    }

    @Override
    public @Nullable Object execute(@Nullable Object[] arguments) {
        ParametersParameterAccessor accessor = new ParametersParameterAccessor(method.getParameters(), arguments);
        List<@Nullable Object> values = new ArrayList<>();
        accessor.forEach(values::add);
        Condition bound = condition.bind(values.iterator());
        if (tree.isCountProjection()) {
            return method.count(entities().unlocked(bound).count());
        }
        if (tree.isExistsProjection()) {
            return entities().unlocked(bound).exists();
        }
        Modifying modifying = method.modifying();
        if (modifying != null) {
            return method.count(deleteTogether(bound, modifying));
        }
        return tree.isDelete() ? delete(bound, accessor) : select(bound, accessor);
    }

    private RepositoryQueries<?> entities() {
        return queries(projections.mapping().javaType());
    }

    /** By one statement, which loads nothing. */
    private long deleteTogether(Condition bound, Modifying modifying) {
        long rows = session.execute(SetDelete.of(projections.mapping(), bound), modifying.synchronize());
        if (modifying.clear()) {
            session.clear();
        }
        return rows;
    }

    /** One by one, so that cascades, versions and callbacks are honoured. */
    private @Nullable Object delete(Condition bound, ParametersParameterAccessor accessor) {
        List<?> doomed = entities().rows(bound, sort(accessor)).list(limit(accessor));
        boolean several = method.isCollectionQuery();
        Object single = several || method.returnsCount() ? null : Results.single(doomed, method);
        doomed.forEach(session::delete);
        if (several) {
            return doomed;
        }
        return method.returnsCount() ? method.count(doomed.size()) : single;
    }

    private @Nullable Object select(Condition bound, ParametersParameterAccessor accessor) {
        Class<?> dynamic = accessor.findDynamicProjection();
        Class<?> result = dynamic != null ? dynamic : method.getReturnedObjectType();
        Sort sort = sort(accessor);
        Limit limit = limit(accessor);
        if (isTree(result)) {
            return selectTrees(result, bound, accessor, sort);
        }
        RepositoryQueries<?> queries = queries(result);
        if (method.isScrollQuery()) {
            return queries.window(bound, Results.position(accessor), sort, limit);
        }
        Pageable pageable = accessor.getPageable();
        return method.isStreamQuery()
                ? RowRange.of(limit, pageable).of(queries.query(bound, sort)).stream()
                : queries.rows(bound, sort).result(method, limit, pageable);
    }

    private @Nullable Object selectTrees(
            Class<?> result, Condition bound, ParametersParameterAccessor accessor, Sort sort) {
        RecordTrees.requireNoStream(method, result);
        return method.isScrollQuery()
                ? entities().windowOfTrees(result, bound, Results.position(accessor), sort, limit(accessor))
                : entities().trees(result, bound, sort).result(method, limit(accessor), accessor.getPageable());
    }

    private Sort sort(ParametersParameterAccessor accessor) {
        method.settings().requireSortable(accessor.getSort());
        return tree.getSort().and(accessor.getSort());
    }

    private Limit limit(ParametersParameterAccessor accessor) {
        Limit given = method.getParameters().hasLimitParameter() ? accessor.getLimit() : Limit.unlimited();
        Limit named = tree.getResultLimit();
        if (given.isUnlimited() || named.isUnlimited()) {
            return given.isUnlimited() ? named : given;
        }
        return Limit.of(Math.min(given.max(), named.max()));
    }

    @Override
    public String toString() {
        return method.toString();
    }
}
