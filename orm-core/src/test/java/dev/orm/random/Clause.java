package dev.orm.random;

import java.util.regex.Pattern;

/** What a random statement can hold; each has to occur often enough for the comparison to mean something. */
enum Clause {
    RELATION_JOIN(" join "),
    RELATION_PATH("\\.(region|parent)\\.(name|parent)"),
    JOIN_ON(" join .* on "),
    FULL_JOIN("full join "),
    ALIAS(" as "),
    SUBQUERY("\\(select "),
    SCALAR_SUBQUERY("\\(select "),
    EXISTS("exists \\(select "),
    CORRELATION("\\(select .* where "),
    CTE("with "),
    RECURSIVE_CTE("with .* union all select "),
    CHANGE_IN_CTE("(update|delete|insert) "),
    LATERAL("lateral "),
    SET_OPERATION("(union|intersect|except) "),
    WINDOW(" over \\("),
    FRAME("(rows|range|groups) (between|unbounded)"),
    FILTER(" filter \\(where "),
    CASE("case when "),
    CAST("cast\\("),
    TUPLE("\\([^()]+, [^()]+\\) (not )?in "),
    VALUES("values "),
    GROUPING_SETS("grouping sets|rollup|cube"),
    DISTINCT_ON("distinct on \\("),
    LOCK(" for (update|share|no key update|key share)"),
    FUNCTION("[a-z]\\("),
    UNSAFE("\\([^()]+ \\+ \\?\\)"),
    IN(" in "),
    GROUP_BY(" group by "),
    HAVING(" having "),
    DISTINCT("distinct"),
    ORDER_BY(" order by "),
    LIMIT(" (limit|fetch|offset) ");

    private final Pattern mark;

    Clause(String mark) {
        this.mark = Pattern.compile(mark);
    }

    /** What stands in the text of a statement that has the clause. */
    Pattern mark() {
        return mark;
    }
}
