package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What few selects have.
 *
 * @param ctes the common table expressions that are declared before it
 * @param bindings the values of its parameters
 * @param body what stands instead of its own clauses; null for a plain select
 */
record Extras(List<Cte> ctes, Bindings bindings, @Nullable SelectBody body) {

    static final Extras NONE = new Extras(List.of(), Bindings.NONE, null);

    static Extras of(SelectBody body) {
        return new Extras(List.of(), Bindings.NONE, body);
    }

    Extras before(List<Cte> more) {
        return new Extras(With.merged(more, ctes), bindings, body);
    }

    Extras with(Bindings bindings) {
        return new Extras(ctes, bindings, body);
    }

    boolean changesRows() {
        return ctes.stream().anyMatch(Cte::isChange);
    }

    void begin(SqlWriter writer) {
        if (!bindings.isEmpty()) {
            writer.beginBindings(bindings);
        }
        if (!ctes.isEmpty()) {
            writer.beginWith(ctes);
        }
    }

    void end(SqlWriter writer) {
        if (!ctes.isEmpty()) {
            writer.endWith();
        }
        if (!bindings.isEmpty()) {
            writer.endBindings();
        }
    }
}
