package dev.orm.demo.statements;

import dev.orm.engine.StatementEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The statements of one request, in order; used by the thread of that request. */
public final class StatementLog {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One round trip to the database.
     *
     * @param sql its text; values are never part of it
     * @param rows the rows that came back or were changed
     * @param time how long it took
     * @param failed whether the database refused it
     */
    public record Entry(String sql, long rows, Duration time, boolean failed) {

        /** The time in milliseconds, with fractions. */
        public double millis() {
            return time.toNanos() / 1_000_000.0;
        }
    }

    void add(StatementEvent event) {
        entries.add(new Entry(event.sql(), event.rows(), Duration.ofNanos(event.nanos()), event.failure() != null));
    }

    /** What was executed so far. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many statements there were. */
    public int count() {
        return entries.size();
    }

    /** How long all of them took together, in milliseconds. */
    public double millis() {
        return entries.stream().mapToDouble(Entry::millis).sum();
    }

    /** The summary as a value of the header {@code Server-Timing}, which browsers show in their tools. */
    public String serverTiming() {
        return "sql;desc=\"" + count() + " statements\";dur=" + Math.round(millis() * 100) / 100.0;
    }
}
