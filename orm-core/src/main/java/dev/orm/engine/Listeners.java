package dev.orm.engine;

import java.util.List;

/** The listeners of an engine and its statement log. Thread-safe. */
final class Listeners {

    private final StatementLog log;
    private final List<StatementListener> others;

    Listeners(StatementLog log, List<StatementListener> others) {
        this.log = log;
        this.others = List.copyOf(others);
    }

    boolean areNeeded() {
        return !others.isEmpty() || log.isNeeded();
    }

    void executed(StatementEvent event) {
        log.executed(event);
        for (StatementListener listener : others) {
            listener.executed(event);
        }
    }
}
