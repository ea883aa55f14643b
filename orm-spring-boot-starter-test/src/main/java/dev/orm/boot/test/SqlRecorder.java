package dev.orm.boot.test;

import dev.orm.engine.StatementEvent;
import dev.orm.engine.StatementListener;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Remembers the statements an engine has run, for assertions about how many there were and which.
 *
 * <p>A bean in tests; without Spring, to be handed to {@code engine.withListeners(recorder)}. Spring tests find it empty at the start of each test
 * method, after what {@code @BeforeEach} methods did. Thread-safe.
 */
public final class SqlRecorder implements StatementListener {

    private final Queue<StatementEvent> events = new ConcurrentLinkedQueue<>();

    @Override
    public void executed(StatementEvent event) {
        events.add(event);
    }

    /** The texts of the statements, in the order they were run, a batch as one. */
    public List<String> statements() {
        return events.stream().map(StatementEvent::sql).toList();
    }

    /** The statements with rows, time and failure. */
    public List<StatementEvent> events() {
        return List.copyOf(events);
    }

    /** How many statements were run. */
    public int count() {
        return events.size();
    }

    /** Forgets all statements. */
    public void clear() {
        events.clear();
    }

    /** The statements, one a line, as failed assertions print them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String statement : statements()) {
            text.append(++number).append(". ").append(statement).append('\n');
        }
        return text.toString();
    }
}
