package dev.orm.schema.diff;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Statements by the phase they run in; belongs to one writing. */
final class Script {

    private final Map<Phase, List<Step>> phases = new EnumMap<>(Phase.class);

    void add(Phase phase, SchemaChange change, String statement) {
        phases.computeIfAbsent(phase, unused -> new ArrayList<>()).add(new Step(change, statement));
    }

    void add(Phase phase, SchemaChange change, List<String> statements) {
        statements.forEach(statement -> add(phase, change, statement));
    }

    /** All statements in the order in which they run. */
    List<Step> steps() {
        return phases.values().stream().flatMap(List::stream).toList();
    }
}
