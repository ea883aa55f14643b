package dev.orm.schema;

import java.util.ArrayList;
import java.util.List;

/** Writes how a sequence or identity column counts. */
final class SequenceText {

    private SequenceText() {}

    /** What was said of it, clause by clause. */
    static List<String> clauses(SequenceOptions options) {
        List<String> clauses = new ArrayList<>();
        if (options.start() != null) {
            clauses.add("start with " + options.start());
        }
        if (options.increment() != 1) {
            clauses.add("increment by " + options.increment());
        }
        if (options.minValue() != null) {
            clauses.add("minvalue " + options.minValue());
        }
        if (options.maxValue() != null) {
            clauses.add("maxvalue " + options.maxValue());
        }
        if (options.cycle()) {
            clauses.add("cycle");
        }
        if (options.cache() != null) {
            clauses.add("cache " + options.cache());
        }
        return clauses;
    }
}
