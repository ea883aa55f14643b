package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.session.Query;
import dev.orm.session.Session;
import dev.orm.sql.Condition;
import dev.orm.sql.Expression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import dev.orm.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.ScrollPosition.Direction;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.support.PageableExecutionUtils;

/**
 * Runs the queries of a repository in the forms Spring Data knows: lists, pages, slices and windows.
 *
 * <p>Thread-safe when its session is.
 *
 * @param <R> the type of a result: the entity, or a projection of it
 */
public final class RepositoryQueries<R> {

    private final EntityMapping<?> mapping;
    private final Session session;
    private final Selection<R> selection;
    private final boolean distinct;
    private final Supplier<MethodSettings> settings;

    RepositoryQueries(
            EntityMapping<?> mapping,
            Session session,
            Selection<R> selection,
            boolean distinct,
            Supplier<MethodSettings> settings) {
        this.mapping = mapping;
        this.session = session;
        this.selection = selection;
        this.distinct = distinct;
        this.settings = settings;
    }

    /**
     * Queries for entities.
     *
     * @param settings what is said of the entities by the method that is called
     */
    public static <T> RepositoryQueries<T> forEntities(
            EntityMapping<T> mapping, Session session, Supplier<MethodSettings> settings) {
        return new RepositoryQueries<>(mapping, session, Selection.ofEntities(mapping), false, settings);
    }

    /** The query for a condition, in an order. */
    public Query<R> query(Condition condition, Sort sort) {
        return session.query(settings.get().applyTo(select(condition, sort)));
    }

    /** The query for a condition, which only asks about its rows. */
    Query<R> unlocked(Condition condition) {
        return session.query(select(condition, Sort.unsorted()));
    }

    private Select<R> select(Condition condition, Sort sort) {
        Select<R> select =
                Sql.select(selection.items(), values -> selection.row().apply(Arrays.asList(values)));
        Select<R> ordered = select.from(mapping.source()).where(condition).orderBy(orderings(sort));
        return distinct ? ordered.distinct() : ordered;
    }

    private Ordering[] orderings(Sort sort) {
        return sort.stream()
                .map(order -> SortTerm.of(order, mapping).ordering())
                .toArray(Ordering[]::new);
    }

    /** All results, up to a limit. */
    public List<R> list(Condition condition, Sort sort, Limit limit) {
        return limited(query(condition, sort), limit).list();
    }

    private static <Q> Query<Q> limited(Query<Q> query, Limit limit) {
        return limit.isLimited() ? query.limit(limit.max()) : query;
    }

    /** A page, with the total number of results unless the page shows that there are no more. */
    public Page<R> page(Condition condition, Pageable pageable, Sort sort) {
        Query<R> query = query(condition, sort);
        if (pageable.isUnpaged()) {
            return PageableExecutionUtils.getPage(query.list(), pageable, () -> 0);
        }
        List<R> content =
                query.limit(pageable.getPageSize()).offset(pageable.getOffset()).list();
        return PageableExecutionUtils.getPage(
                content, pageable, () -> unlocked(condition).count());
    }

    /** A page that knows whether there is a next one, but not how many. */
    public Slice<R> slice(Condition condition, Pageable pageable, Sort sort) {
        Query<R> query = query(condition, sort);
        if (pageable.isUnpaged()) {
            return new SliceImpl<>(query.list(), pageable, false);
        }
        int size = pageable.getPageSize();
        List<R> content = query.limit(size + 1L).offset(pageable.getOffset()).list();
        return new SliceImpl<>(first(content, size), pageable, content.size() > size);
    }

    private static <Q> List<Q> first(List<Q> list, int size) {
        return list.size() > size ? list.subList(0, size) : list;
    }

    /** The results after a position, or before it. */
    public Window<R> window(Condition condition, ScrollPosition position, Sort sort, Limit limit) {
        return position instanceof KeysetScrollPosition keyset
                ? windowByKeys(condition, keyset, sort, limit)
                : windowByOffset(condition, (OffsetScrollPosition) position, sort, limit);
    }

    private Window<R> windowByOffset(Condition condition, OffsetScrollPosition position, Sort sort, Limit limit) {
        List<R> found = oneMore(behind(condition, position, sort), limit).list();
        return window(found, limit, position.positionFunction());
    }

    /**
     * Records with collections in them, which no row is the place of.
     *
     * @throws InvalidDataAccessApiUsageException when the position is one of keys
     */
    <T> Window<T> windowOfTrees(
            Class<T> records, Condition condition, ScrollPosition position, Sort sort, Limit limit) {
        if (!(position instanceof OffsetScrollPosition offset)) {
            throw new InvalidDataAccessApiUsageException(
                    "Windows of " + records.getName()
                            + " go by offset, because it holds collections, and so has no keys of a row: begin with ScrollPosition.offset()");
        }
        List<T> found =
                oneMore(behind(condition, offset, sort), limit).into(records).list();
        return window(found, limit, offset.positionFunction());
    }

    private Query<R> behind(Condition condition, OffsetScrollPosition position, Sort sort) {
        List<Ordering> everyRowInItsPlace = ScrollKeys.of(sort, mapping).orderings(Direction.FORWARD);
        Select<R> select =
                settings.get().applyTo(select(condition, Sort.unsorted())).orderBy(array(everyRowInItsPlace));
        return session.query(position.isInitial() ? select : select.offset(behind(position)));
    }

    private static long behind(OffsetScrollPosition position) {
        if (position.getOffset() == Long.MAX_VALUE) {
            throw new InvalidDataAccessApiUsageException(
                    "The scroll position has the greatest offset there is, behind which nothing can be: give a smaller one");
        }
        return position.getOffset() + 1;
    }

    private Window<R> windowByKeys(Condition condition, KeysetScrollPosition position, Sort sort, Limit limit) {
        ScrollKeys keys = ScrollKeys.of(sort, mapping);
        Select<Placed<R>> select = settings.get()
                .applyTo(placed(keys))
                .from(mapping.source())
                .where(condition, keys.after(position))
                .orderBy(array(keys.orderings(position.getDirection())));
        List<Placed<R>> found = oneMore(session.query(select), limit).list();
        List<Placed<R>> shown = new ArrayList<>(limit.isLimited() ? first(found, limit.max()) : found);
        if (position.scrollsBackward()) {
            Collections.reverse(shown);
        }
        return Window.from(
                shown.stream().map(Placed::result).toList(),
                index -> ScrollPosition.of(shown.get(index).keys(), position.getDirection()),
                shown.size() < found.size());
    }

    private static Ordering[] array(List<Ordering> orderings) {
        return orderings.toArray(Ordering[]::new);
    }

    private static <Q> Query<Q> oneMore(Query<Q> query, Limit limit) {
        return limit.isLimited() ? query.limit(limit.max() + 1L) : query;
    }

    private static <Q> Window<Q> window(List<Q> found, Limit limit, IntFunction<OffsetScrollPosition> positions) {
        List<Q> shown = limit.isLimited() ? first(found, limit.max()) : found;
        return Window.from(shown, positions, shown.size() < found.size());
    }

    private Select<Placed<R>> placed(ScrollKeys scroll) {
        List<Selectable<?>> items = new ArrayList<>(selection.items());
        List<Expression<?>> keys = scroll.expressions();
        items.addAll(keys);
        int results = selection.items().size();
        Function<@Nullable Object[], Placed<R>> row = values -> {
            List<@Nullable Object> all = Arrays.asList(values);
            return new Placed<>(
                    selection.row().apply(all.subList(0, results)), scroll.keys(all.subList(results, all.size())));
        };
        return Sql.select(items, row);
    }

    /** A result with the keys of its place in the order. */
    private record Placed<R>(R result, Map<String, @Nullable Object> keys) {}
}
