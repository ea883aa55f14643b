package dev.orm.random;

import dev.orm.sql.LockMode;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comes at the end of a random select: distinct rows, a lock, an order, a limit. */
final class Endings {

    private final Dice dice;
    private final boolean isOutermost;

    /** @param isOutermost whether the select stands by itself: only then it can lock */
    Endings(Dice dice, boolean isOutermost) {
        this.dice = dice;
        this.isOutermost = isOutermost;
    }

    /** @param rows the rows of the shape without any ending */
    RandomSelect end(Shape shape, Function<Env, List<List<@Nullable Object>>> rows) {
        Select<List<@Nullable Object>> sql = shape.sql();
        Function<Env, List<List<@Nullable Object>>> java = rows;
        if (isOutermost && shape.isLockable()) {
            shape.clauses().add(Clause.LOCK);
            sql = sql.lock(LockMode.UPDATE);
        } else if (dice.oneIn(5)) {
            shape.clauses().add(Clause.DISTINCT);
            sql = sql.distinct();
            java = env -> Rows.distinct(rows.apply(env));
        }
        return order(new RandomSelect(sql, shape.kinds(), java, false, shape.clauses()), shape::orderings);
    }

    /** Sometimes an order by all items, sometimes a limit after it. */
    RandomSelect order(RandomSelect select, Function<Boolean, List<Ordering>> orderings) {
        if (dice.oneIn(2)) {
            return select;
        }
        boolean descending = dice.oneIn(2);
        Select<List<@Nullable Object>> sql =
                select.sql().orderBy(orderings.apply(descending).toArray(Ordering[]::new));
        Comparator<List<@Nullable Object>> order = Rows.rowOrder(descending, !descending);
        RandomSelect sorted = new RandomSelect(
                sql,
                select.kinds(),
                env -> select.java().apply(env).stream().sorted(order).toList(),
                true,
                Shape.with(select.clauses(), Clause.ORDER_BY));
        return dice.oneIn(2) ? sorted : limit(sorted);
    }

    private RandomSelect limit(RandomSelect select) {
        int limit = 2 + dice.below(8);
        Integer offset = dice.oneIn(3) ? dice.below(3) : null;
        return new RandomSelect(
                offset == null
                        ? select.sql().limit(limit)
                        : select.sql().limit(limit).offset(offset),
                select.kinds(),
                env -> Rows.limited(select.java().apply(env), offset, limit),
                true,
                Shape.with(select.clauses(), Clause.LIMIT));
    }
}
