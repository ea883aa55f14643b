package dev.orm.sql;

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

    Restriction and(Condition... conditions) {
        return new Restriction(condition.and(Condition.allOf(List.of(conditions))), isForAllRows);
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
        if (!condition.isAbsent()) {
            writer.clause(Clause.WHERE);
            condition.writeTo(writer);
        }
    }
}
