package dev.orm.sql;

/** What can be asked of arrays, as each database says it. */
final class ArrayOperations {

    private static final String NO_ARRAYS = "it has no arrays; store the values as JSON, or as rows of their own";

    static final Operation GET =
            operation("get", "({0})[{1}]").on("H2", "case when {1} <= cardinality({0}) then {0}[{1}] end");
    static final Operation SLICE = operation("slice", "({0})[{1}:{2}]")
            .on(
                    "H2",
                    "case when {1} <= cardinality({0}) then array_slice({0}, {1}, least({2}, cardinality({0})))"
                            + " when {0} is not null then array[] end");
    static final Operation LENGTH = operation("length", "cardinality({0})");
    static final Operation ANY = operation("contains", "{1} = any({0})");
    static final Operation ALL = operation("containsOnly", "{1} = all({0})");

    /** The elements of an array have a name that hides none of the statement around it. */
    static final Operation CONTAINS_ALL = operation("containsAll", "{0} @> {1}")
            .on(
                    "H2",
                    "{0} is not null and not exists (select 1 from unnest({1}) as elements_(element_)"
                            + " where not array_contains({0}, elements_.element_))");

    static final Operation OVERLAPS = operation("overlaps", "{0} && {1}")
            .on(
                    "H2",
                    "exists (select 1 from unnest({1}) as elements_(element_)"
                            + " where array_contains({0}, elements_.element_))");

    private ArrayOperations() {}

    private static Operation operation(String name, String template) {
        return Operation.unsafe(name, template).notOn("SQLite", NO_ARRAYS);
    }

    /** SQL counts from 1. */
    static Parameter<Integer> position(int position) {
        if (position < 0) {
            throw new IllegalArgumentException(
                    "Positions in an array begin at 0; found " + position + ". Count from its end with length()");
        }
        return Parameter.integer(position + 1);
    }

    static void requireOrder(int from, int to) {
        if (from >= to) {
            throw new IllegalArgumentException("slice(" + from + ", " + to
                    + ") holds nothing: it goes up to the second position, which is left out");
        }
    }
}
