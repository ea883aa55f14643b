package dev.orm.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes statements to the logger {@code orm.sql}: all of them at DEBUG, slow ones at WARN with the place in
 * the application that they come from; of their values nothing but their number.
 * Thread-safe.
 */
final class StatementLog {

    private static final Logger LOG = LoggerFactory.getLogger("orm.sql");

    private final long slowNanos;

    /** With zero no statement is slow. */
    StatementLog(Duration slowThreshold) {
        this.slowNanos = slowThreshold.isZero() ? Long.MAX_VALUE : slowThreshold.toNanos();
    }

    boolean isNeeded() {
        return slowNanos != Long.MAX_VALUE || LOG.isDebugEnabled();
    }

    void executed(StatementEvent event) {
        if (event.nanos() >= slowNanos) {
            LOG.warn("slow: {}", line(event, ", at " + CallSite.find()));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{}", line(event, ""));
        }
    }

    private static String line(StatementEvent event, String site) {
        StringBuilder line = new StringBuilder().append(event.nanos() / 1000).append(" us");
        if (event.rows() >= 0) {
            line.append(", ").append(event.rows()).append(event.rows() == 1 ? " row" : " rows");
        }
        append(line, event.statement());
        if (event.failure() != null) {
            line.append(", failed");
        }
        return line.append(site).append(": ").append(event.sql()).toString();
    }

    private static void append(StringBuilder line, SentStatement statement) {
        if (statement.batchSize() > 1) {
            line.append(", batch of ").append(statement.batchSize());
        }
        if (!statement.types().isEmpty()) {
            line.append(", ").append(statement.types().size()).append(" bound");
        }
        switch (statement.origin()) {
            case CACHED -> line.append(", cached");
            case RENDERED -> line.append(", rendered");
            case GIVEN -> {}
        }
        if (statement.tag() != null) {
            line.append(", ").append(statement.tag());
        }
    }
}
