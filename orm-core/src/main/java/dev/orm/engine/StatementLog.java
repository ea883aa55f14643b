package dev.orm.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes statements to the logger {@code orm.sql}: all of them at DEBUG, slow ones at WARN. Thread-safe. */
final class StatementLog implements StatementListener {

    private static final Logger LOG = LoggerFactory.getLogger("orm.sql");

    private final long slowNanos;

    /** With zero no statement is slow. */
    StatementLog(Duration slowThreshold) {
        this.slowNanos = slowThreshold.isZero() ? Long.MAX_VALUE : slowThreshold.toNanos();
    }

    boolean isNeeded() {
        return slowNanos != Long.MAX_VALUE || LOG.isDebugEnabled();
    }

    @Override
    public void executed(StatementEvent event) {
        if (event.nanos() >= slowNanos) {
            LOG.warn("slow: {}", line(event));
        } else if (LOG.isDebugEnabled()) {
            LOG.debug("{}", line(event));
        }
    }

    private static String line(StatementEvent event) {
        StringBuilder line = new StringBuilder().append(event.nanos() / 1000).append(" us");
        if (event.rows() >= 0) {
            line.append(", ").append(event.rows()).append(event.rows() == 1 ? " row" : " rows");
        }
        if (event.batchSize() > 1) {
            line.append(", batch of ").append(event.batchSize());
        }
        if (event.failure() != null) {
            line.append(", failed");
        }
        return line.append(": ").append(event.sql()).toString();
    }
}
