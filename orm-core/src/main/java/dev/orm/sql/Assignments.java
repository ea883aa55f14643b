package dev.orm.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a change writes to which columns, in the order in which it was said. An immutable value. */
record Assignments(List<Assignment> list) {

    static final Assignments NONE = new Assignments(List.of());

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** Adds one for a column of the changed source. */
    Assignments with(String verb, Source changed, Assignable<?, ?> column, Expression<?> value) {
        if (!column.source().equals(changed)) {
            throw new IllegalArgumentException(
                    "set(" + column + ", ...): the " + verb + " changes " + changed + "; set an attribute of it");
        }
        return with(verb, column, value);
    }

    /** Adds one for a column that needs no more checks than that it is written once. */
    Assignments with(String verb, Assignable<?, ?> column, Expression<?> value) {
        for (Assignment assignment : list) {
            if (assignment.target().equals(column)) {
                throw new IllegalArgumentException("set(" + column + ", ...) appears twice in one " + verb);
            }
        }
        return new Assignments(Lists.with(list, new Assignment(column, value)));
    }

    /** Adds values that the program gives to columns which are not set. */
    Assignments withDefaults(List<ColumnDefault> defaults) {
        Map<String, @Nullable Object> known = new HashMap<>();
        for (Assignment assignment : list) {
            if (assignment.value() instanceof Parameter<?> parameter) {
                known.put(assignment.target().name(), parameter.value());
            }
        }
        List<Assignment> all = new ArrayList<>(list);
        for (ColumnDefault missing : defaults) {
            if (list.stream().noneMatch(assignment -> missing.isOf(assignment.target()))) {
                all.add(new Assignment(missing.column(), missing.make(known)));
            }
        }
        return new Assignments(List.copyOf(all));
    }

    void writeTo(SqlWriter writer) {
        for (int i = 0; i < list.size(); i++) {
            if (i == 0) {
                writer.clause(Clause.SET);
            } else {
                writer.sql(", ");
            }
            list.get(i).writeTo(writer);
        }
    }
}
