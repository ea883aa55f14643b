package dev.orm.spring.repository.query;

import dev.orm.mapping.EntityMapping;
import dev.orm.session.Query;
import dev.orm.session.Session;
import dev.orm.session.Synchronize;
import dev.orm.spring.repository.InvalidSortException;
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
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;

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
        return terms(sort).stream().map(SortTerm::ordering).toArray(Ordering[]::new);
    }

    /**
     * Looks at an order that comes with the query.
     *
     * @throws InvalidSortException when it names what has no order, or what distinct results do not tell
     */
    void check(Sort sort) {
        terms(sort);
    }

    private List<SortTerm> terms(Sort sort) {
        List<SortTerm> terms = SortTerms.of(sort, mapping);
        for (SortTerm term : terms) {
            if (distinct && !term.isAmong(selection.items())) {
                throw new InvalidSortException(
                        term.property(),
                        "Cannot sort by " + term
                                + ": the results are distinct, and this is no part of them, so that one of them may"
                                + " stand at several places: select it too, or leave out Distinct");
            }
        }
        return terms;
    }

    /** The results in an order, to be read in parts. */
    PagedRows<R> rows(Condition condition, Sort sort) {
        return new PagedRows<>(
                range -> range.of(query(condition, sort)).list(),
                () -> unlocked(condition).count());
    }

    /** The results as records with collections in them, which a statement for each level reads. */
    <T> PagedRows<T> trees(Class<T> records, Condition condition, Sort sort) {
        return new PagedRows<>(
                range -> range.of(query(condition, sort)).into(records).list(),
                () -> unlocked(condition).count());
    }

    /** All results, up to a limit. */
    public List<R> list(Condition condition, Sort sort, Limit limit) {
        return rows(condition, sort).list(limit);
    }

    /** A page, with the total number of results unless the page shows that there are no more. */
    public Page<R> page(Condition condition, Pageable pageable, Sort sort) {
        return rows(condition, sort).page(Limit.unlimited(), pageable);
    }

    /** Deletes by one statement, which loads nothing; what the session knows of the rows leaves it. */
    public void deleteTogether(Condition condition) {
        session.execute(SetDelete.of(mapping, condition), Synchronize.AUTO);
    }

    /** The results after a position, or before it. */
    public Window<R> window(Condition condition, ScrollPosition position, Sort sort, Limit limit) {
        if (position instanceof KeysetScrollPosition keyset) {
            return windowByKeys(condition, keyset, sort, limit);
        }
        PagedRows<R> rows =
                new PagedRows<>(range -> range.of(inPlace(condition, sort)).list(), () -> 0);
        return rows.window(limit, (OffsetScrollPosition) position);
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
        PagedRows<T> trees = new PagedRows<>(
                range -> range.of(inPlace(condition, sort)).into(records).list(), () -> 0);
        return trees.window(limit, offset);
    }

    /** In an order that gives every row a place of its own. */
    private Query<R> inPlace(Condition condition, Sort sort) {
        List<Ordering> orderings = ScrollKeys.of(sort, mapping).orderings(Direction.FORWARD);
        return session.query(
                settings.get().applyTo(select(condition, Sort.unsorted())).orderBy(array(orderings)));
    }

    private Window<R> windowByKeys(Condition condition, KeysetScrollPosition position, Sort sort, Limit limit) {
        ScrollKeys keys = ScrollKeys.of(sort, mapping);
        Select<Placed<R>> select = settings.get()
                .applyTo(placed(keys))
                .from(mapping.source())
                .where(condition, keys.after(position))
                .orderBy(array(keys.orderings(position.getDirection())));
        List<Placed<R>> found = new RowRange(0, PagedRows.oneMore(limit))
                .of(session.query(select))
                .list();
        List<Placed<R>> shown = new ArrayList<>(PagedRows.first(found, limit));
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
