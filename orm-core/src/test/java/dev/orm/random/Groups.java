package dev.orm.random;

import static dev.orm.sql.Sql.count;
import static dev.orm.sql.Sql.countDistinct;
import static dev.orm.sql.Sql.groupingSets;
import static dev.orm.sql.Sql.max;
import static dev.orm.sql.Sql.min;
import static dev.orm.sql.Sql.rollup;
import static dev.orm.sql.Sql.sum;

import dev.orm.sql.Expression;
import dev.orm.sql.GroupingElement;
import dev.orm.sql.Select;
import dev.orm.sql.WholeAggregate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Random selects that make one row of several. */
final class Groups {

    private final Dice dice;
    private final Endings endings;

    Groups(Dice dice) {
        this.dice = dice;
        this.endings = new Endings(dice, true);
    }

    /**
     * An aggregate of the rows of a group.
     *
     * @param java its value
     */
    private record Aggregated(Term term, Function<List<Env>, @Nullable Object> java) {}

    RandomSelect grouped(From from, Check where, Items items) {
        List<Term> keys = dice.oneIn(6) ? List.of() : keys(items);
        Shape shape = shape(from, where, items, keys);
        List<Aggregated> aggregates = aggregates(shape, items);
        long least = dice.below(3);
        boolean having = !dice.oneIn(5) && !keys.isEmpty();
        Function<Env, List<List<@Nullable Object>>> java = env -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            grouped(shape.rows(env), keys, keys).forEach((key, group) -> {
                if (!having || group.size() >= least) {
                    rows.add(row(key, aggregates, group));
                }
            });
            return rows;
        };
        Shape listed = listed(shape, keys, aggregates);
        Select<List<@Nullable Object>> sql = keys.isEmpty()
                ? listed.sql()
                : listed.sql().groupBy(keys.stream().map(Term::sql).toArray(GroupingElement[]::new));
        if (having) {
            listed.clauses().add(Clause.HAVING);
            sql = sql.having(count().ge(least));
        }
        RandomSelect select = new RandomSelect(sql, listed.kinds(), java, false, listed.clauses());
        return endings.order(keys.isEmpty() ? select : select.with(Clause.GROUP_BY), listed::orderings);
    }

    /** By two keys, by the first alone and by none: written as a rollup, or as the sets. */
    RandomSelect sets(From from, Check where, Items items) {
        List<Term> keys = keys(items);
        Shape shape = shape(from, where, items, keys);
        List<Aggregated> aggregates = aggregates(shape, items);
        Expression<?> first = keys.get(0).sql();
        Expression<?> second = keys.get(1).sql();
        boolean rolledUp = dice.oneIn(2);
        Shape listed = listed(shape, keys, aggregates);
        Select<List<@Nullable Object>> sql = listed.sql()
                .groupBy(
                        rolledUp
                                ? rollup(first, second)
                                : groupingSets(List.of(List.of(first, second), List.of(second))));
        List<List<Term>> sets =
                rolledUp ? List.of(keys, List.of(keys.get(0)), List.of()) : List.of(keys, List.of(keys.get(1)));
        Function<Env, List<List<@Nullable Object>>> java = env -> {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            List<Env> all = shape.rows(env);
            for (List<Term> set : sets) {
                grouped(all, keys, set).forEach((key, group) -> rows.add(row(key, aggregates, group)));
            }
            return rows;
        };
        RandomSelect select = new RandomSelect(sql, listed.kinds(), java, false, listed.clauses());
        return endings.order(select.with(Clause.GROUPING_SETS, Clause.GROUP_BY), listed::orderings);
    }

    private static Shape shape(From from, Check where, Items items, List<Term> keys) {
        return new Shape(keys, from, where, items.clauses());
    }

    /** Two different columns. */
    private List<Term> keys(Items items) {
        Term first = items.whole();
        Term second = items.ordered();
        for (int tries = 0; second.sql().equals(first.sql()) && tries < 9; tries++) {
            second = items.ordered();
        }
        return List.of(first, second);
    }

    private static Map<List<@Nullable Object>, List<Env>> grouped(List<Env> rows, List<Term> keys, List<Term> set) {
        Map<List<@Nullable Object>, List<Env>> groups = Rows.grouped(rows, env -> {
            List<@Nullable Object> key = new ArrayList<>();
            for (Term term : keys) {
                key.add(set.contains(term) ? term.in(env) : null);
            }
            return key;
        });
        if (set.isEmpty() && groups.isEmpty()) {
            List<@Nullable Object> none = new ArrayList<>();
            keys.forEach(key -> none.add(null));
            groups.put(none, List.of());
        }
        return groups;
    }

    private static List<@Nullable Object> row(
            List<@Nullable Object> key, List<Aggregated> aggregates, List<Env> group) {
        List<@Nullable Object> row = new ArrayList<>(key);
        for (Aggregated aggregate : aggregates) {
            row.add(aggregate.term().kind().plain(aggregate.java().apply(group)));
        }
        return row;
    }

    private static Shape listed(Shape shape, List<Term> keys, List<Aggregated> aggregates) {
        List<Term> all = new ArrayList<>(keys);
        aggregates.forEach(aggregate -> all.add(aggregate.term()));
        return new Shape(all, shape.from(), shape.where(), shape.clauses());
    }

    private List<Aggregated> aggregates(Shape shape, Items items) {
        List<Aggregated> aggregates = new ArrayList<>();
        for (int i = 1 + dice.below(2); i > 0; i--) {
            aggregates.add(aggregate(shape, items));
        }
        return aggregates;
    }

    private Aggregated aggregate(Shape shape, Items items) {
        Term column = items.whole();
        Function<List<@Nullable Object>, @Nullable Object> java;
        WholeAggregate<Long> sql;
        switch (dice.below(5)) {
            case 0 -> {
                sql = sum(column.whole());
                java = Rows::sum;
            }
            case 1 -> {
                sql = min(column.whole());
                java = Rows::least;
            }
            case 2 -> {
                sql = max(column.whole());
                java = Rows::greatest;
            }
            case 3 -> {
                sql = countDistinct(column.sql());
                java = values -> (long) new HashSet<>(Rows.present(values)).size();
            }
            default -> {
                sql = count(column.sql());
                java = values -> (long) Rows.present(values).size();
            }
        }
        return dice.oneIn(2) ? filtered(shape, column, sql, java) : of(sql, java, column, env -> true);
    }

    private Aggregated filtered(
            Shape shape,
            Term column,
            WholeAggregate<Long> sql,
            Function<List<@Nullable Object>, @Nullable Object> java) {
        shape.clauses().add(Clause.FILTER);
        Check filter = new Conditions(dice, shape.from().columns()).wide(1);
        return of(sql.filter(filter.sql()), java, column, filter::holds);
    }

    private static Aggregated of(
            Expression<Long> sql,
            Function<List<@Nullable Object>, @Nullable Object> java,
            Term column,
            Predicate<Env> filter) {
        return new Aggregated(new Term(Kind.WHOLE, sql, env -> null), group -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (Env env : group) {
                if (filter.test(env)) {
                    values.add(column.in(env));
                }
            }
            return java.apply(values);
        });
    }
}
