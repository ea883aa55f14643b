package dev.orm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which rows an update or delete is for. */
record Restriction(Condition condition, boolean isForAllRows) {

    static final Restriction NONE = new Restriction(Condition.absent(), false);

    static void requireRoot(String verb, Source target) {
        if (target.parent() != null) {
            throw new IllegalArgumentException(verb + " of " + target + ": a relation path is no table; " + verb
                    + " its entity and restrict it by a condition");
        }
    }

    /** The sources that a change reads beside its target, with some more. */
    static List<Source> sources(String clause, Source target, List<Source> present, Source... more) {
        List<Source> all = new ArrayList<>(present);
        for (Source source : more) {
            if (source.parent() != null) {
                throw new IllegalArgumentException(clause + "(" + source
                        + "): a relation path is used in values and conditions as it is; name an entity or a table");
            }
            if (source.equals(target) || all.contains(source)) {
                throw new IllegalArgumentException(clause + "(" + source
                        + "): the statement has it already; give the second one an alias by .as(\"name\")");
            }
            all.add(source);
        }
        return List.copyOf(all);
    }

    Restriction and(Condition... conditions) {
        return new Restriction(condition.and(Condition.allOf(Arrays.asList(conditions))), isForAllRows);
    }

    Restriction allRows() {
        return new Restriction(condition, true);
    }

    void check(String verb, Source target) {
        if (condition.isAbsent() && !isForAllRows) {
            throw new IllegalStateException("The " + verb + " of " + target
                    + " has no condition, or all its conditions are absent: say where(...), or allRows() if every row"
                    + " is meant");
        }
    }

    void writeTo(SqlWriter writer) {
        writer.where(condition);
    }
}
