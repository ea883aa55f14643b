package dev.orm.schema.diff;

import dev.orm.sql.UnsupportedSqlException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Statements by the phase they run in; belongs to one writing. */
final class Script {

    private final Map<Phase, List<Step>> phases = new EnumMap<>(Phase.class);
    private final Map<SchemaChange, UnsupportedSqlException> refused = new LinkedHashMap<>();

    void add(Phase phase, SchemaChange change, String statement) {
        phases.computeIfAbsent(phase, unused -> new ArrayList<>()).add(new Step(change, statement));
    }

    void add(Phase phase, SchemaChange change, List<String> statements) {
        statements.forEach(statement -> add(phase, change, statement));
    }

    /** Writes what a change needs; keeps in mind when the database has no statement for it, so that all such changes can be named at once. */
    void attempt(SchemaChange change, Runnable writing) {
        try {
            writing.run();
        } catch (UnsupportedSqlException e) {
            refused.putIfAbsent(change, e);
        }
    }

    /** The changes that the database has no statements for, each with what it lacks. */
    Map<SchemaChange, UnsupportedSqlException> refused() {
        return refused;
    }

    /** All statements in the order in which they run. */
    List<Step> steps() {
        return phases.values().stream().flatMap(List::stream).toList();
    }
}
