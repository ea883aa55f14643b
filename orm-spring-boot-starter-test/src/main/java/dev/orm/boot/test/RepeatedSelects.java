package dev.orm.boot.test;

import dev.orm.engine.Operation;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds selects that were sent once for each row of another: N+1. */
final class RepeatedSelects {

    private final Map<Object, Group> groups = new LinkedHashMap<>();

    /** Statements that one might have done for. */
    private static final class Group {

        private final RecordedStatement first;
        private final Set<String> sites = new LinkedHashSet<>();
        private int count;

        Group(RecordedStatement first) {
            this.first = first;
        }

        void add(RecordedStatement statement) {
            count++;
            sites.add(statement.site());
        }

        String describe() {
            Operation.Touched touched = first.touched();
            String what = touched == null
                    ? "One select was sent " + count + " times"
                    : touched.what() + " was loaded lazily " + count + " times";
            String remedy = touched == null
                    ? "Read the rows together: by one query with in(...), or with the query for their owners."
                    : touched.advice() + ".";
            return what + "\n    at " + String.join("\n    at ", sites) + "\n  " + remedy + "\n  " + first.sql();
        }
    }

    static RepeatedSelects in(List<RecordedStatement> statements) {
        RepeatedSelects repeated = new RepeatedSelects();
        for (RecordedStatement statement : statements) {
            if (statement.isSelect()) {
                Object key = statement.touched() == null ? statement.sql() : statement.touched();
                repeated.groups
                        .computeIfAbsent(key, unknown -> new Group(statement))
                        .add(statement);
            }
        }
        return repeated;
    }

    /** What was sent so often or more, with the places it comes from and what to do; empty if nothing was. */
    String describe(int from) {
        return groups.values().stream()
                .filter(group -> group.count >= from)
                .map(Group::describe)
                .collect(Collectors.joining("\n"));
    }
}
