package dev.orm.sql;

import java.util.function.Function;

/**
 * The first rows of a common table expression that reads itself; the rows that follow from them are still to be said.
 * An immutable value.
 *
 * @param <R> the type of its rows
 */
public final class RecursiveCte<R> {

    private final String name;
    private final Select<R> first;

    RecursiveCte(String name, Select<R> first) {
        this.name = name;
        this.first = first;
    }

    /**
     * All the rows that follow from those found before, again and again until there are no more.
     *
     * @param next makes the select of the rows that follow, given the rows found before as a source
     */
    public Cte unionAll(Function<Cte, ? extends Select<R>> next) {
        return Cte.recursive(name, first.items(), Feature.RECURSIVE_CTE, self -> first.unionAll(next.apply(self)));
    }

    /** The same without rows that were found before, so that it ends where the data leads in a circle. */
    public Cte union(Function<Cte, ? extends Select<R>> next) {
        return Cte.recursive(name, first.items(), Feature.RECURSIVE_UNION, self -> first.union(next.apply(self)));
    }
}
