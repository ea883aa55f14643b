package dev.orm.random;

import dev.orm.sql.Select;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A select, twice.
 *
 * @param sql the statement
 * @param kinds the families of its items
 * @param java its rows, made of the rows in memory
 * @param isOrdered whether the order of the rows is decided
 * @param clauses what the statement holds
 */
record RandomSelect(
        Select<List<@Nullable Object>> sql,
        List<Kind> kinds,
        Function<Env, List<List<@Nullable Object>>> java,
        boolean isOrdered,
        Set<Clause> clauses) {

    /** Rows as they are compared: in the order of the statement, or in one that both sides are put into. */
    List<List<@Nullable Object>> comparable(List<List<@Nullable Object>> rows) {
        return isOrdered
                ? rows
                : rows.stream().sorted(Rows.rowOrder(false, true)).toList();
    }

    RandomSelect with(Clause... more) {
        return new RandomSelect(sql, kinds, java, isOrdered, Shape.with(clauses, more));
    }
}
