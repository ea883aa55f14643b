package dev.orm.sql.render;

import dev.orm.sql.Bindings;
import dev.orm.sql.NamedParameter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of named parameters, as the statement around them and those around that one give them. */
final class ParameterValues {

    private final Deque<Bindings> bindings = new ArrayDeque<>();
    private final Deque<Set<String>> met = new ArrayDeque<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<Bindings> given = new LinkedHashSet<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Set<String> known = new LinkedHashSet<>();

    void begin(Bindings statement) {
        bindings.push(statement);
        met.push(new LinkedHashSet<>());
    }

    void end() {
        Set<String> inside = met.pop();
        Set<String> superfluous = new TreeSet<>(bindings.pop().names());
        superfluous.removeAll(inside);
        if (!superfluous.isEmpty()) {
            unknown.addAll(superfluous);
            known.addAll(inside);
        }
    }

    /** The value of a parameter, null for NULL; the parameter itself where nobody gives it a value. */
    @Nullable
    Object value(NamedParameter<?> parameter) {
        met.forEach(names -> names.add(parameter.name()));
        for (Bindings statement : bindings) {
            if (statement.has(parameter.name())) {
                return statement.value(parameter.name(), parameter.type());
            }
        }
        missing.add(parameter.name());
        given.addAll(bindings);
        return parameter;
    }

    /** The names of the parameters without a value. */
    Set<String> missing() {
        return missing;
    }

    /** What was given where a value is missing: there may be a slip in a name. */
    Set<Bindings> given() {
        return given;
    }

    /** The names that were given a value and are those of no parameter. */
    Set<String> unknown() {
        return unknown;
    }

    /** The names of the parameters of statements that were given unknown ones. */
    Set<String> known() {
        return known;
    }
}
