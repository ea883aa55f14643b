package dev.orm.random;

import static dev.orm.sql.Sql.select;

import dev.orm.sql.EntitySource;
import dev.orm.sql.OrderedExpression;
import dev.orm.sql.Ordering;
import dev.orm.sql.Select;
import dev.orm.sql.Selectable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a random select reads, before it is grouped, ordered and limited.
 *
 * @param items the select list
 * @param clauses what the statement holds so far; grows
 */
record Shape(List<Term> items, From from, Check where, Set<Clause> clauses) {

    static Set<Clause> with(Set<Clause> clauses, Clause... more) {
        EnumSet<Clause> all = EnumSet.noneOf(Clause.class);
        all.addAll(clauses);
        all.addAll(List.of(more));
        return all;
    }

    List<Kind> kinds() {
        return items.stream().map(Term::kind).toList();
    }

    /** The items, labelled {@code k0, k1...}, of the rows that meet the condition. */
    Select<List<@Nullable Object>> sql() {
        List<Selectable<?>> labelled = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            labelled.add(items.get(i).sql().as("k" + i));
        }
        List<Kind> kinds = kinds();
        return from.applyTo(select(labelled, values -> row(kinds, values))).where(where.sql());
    }

    private static List<@Nullable Object> row(List<Kind> kinds, @Nullable Object[] values) {
        List<@Nullable Object> row = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            row.add(kinds.get(i).plain(values[i]));
        }
        return row;
    }

    /** The rows that meet the condition. */
    List<Env> rows(Env env) {
        return from.rows(env).stream().filter(where::holds).toList();
    }

    /** All items, by which equal rows are the only ones that can change places. */
    List<Ordering> orderings(boolean descending) {
        List<Ordering> terms = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            OrderedExpression<?> item = items.get(i).ordered().as("k" + i);
            terms.add(descending ? item.desc().nullsLast() : item.asc().nullsFirst());
        }
        return terms;
    }

    /** Some databases lock rows only where each result is one row of one table. */
    boolean isLockable() {
        return from.slots().size() == 1
                && from.slots().get(0).source() instanceof EntitySource<?>
                && !clauses.contains(Clause.WINDOW);
    }
}
