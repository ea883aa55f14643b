package dev.orm.spring.observation;

import dev.orm.engine.Engine;
import dev.orm.engine.Operation;
import dev.orm.engine.StatementEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each request, or for each transaction outside of one, to the logger {@code orm.summary}: how many statements, how many rows, how
 * long; at WARN with the statements that were sent again and again, else at INFO. Safe for use by many threads.
 */
public final class StatementSummaries implements EngineWatch {

    private static final Logger LOG = LoggerFactory.getLogger("orm.summary");

    private final ThreadLocal<@Nullable StatementSummary> current = new ThreadLocal<>();
    private final int repeated;

    /**
     * Summaries that tell of repetitions.
     *
     * @param repeated how often a statement is sent by one request until the line tells of it
     * @throws IllegalArgumentException when it is less than 2
     */
    public StatementSummaries(int repeated) {
        if (repeated < 2) {
            throw new IllegalArgumentException("A statement is repeated from 2 times on, not from " + repeated
                    + ": set orm.summary.repeated to 2 or more");
        }
        this.repeated = repeated;
    }

    @Override
    public Engine watch(String name, Engine engine) {
        return engine.withListeners(this::executed).withOperationListeners(operation -> {
            begun(operation);
            return event -> {};
        });
    }

    private void executed(StatementEvent event) {
        StatementSummary summary = current.get();
        if (summary != null) {
            summary.add(event);
        }
    }

    private void begun(Operation operation) {
        StatementSummary summary = current.get();
        if (summary != null && operation.touched() != null) {
            summary.add(operation.touched());
        }
    }

    /** Begins the summary of a request or transaction on this thread, unless it belongs to one that has begun before. */
    public void begin(Object owner) {
        if (current.get() == null) {
            current.set(new StatementSummary(owner));
        }
    }

    /**
     * Ends the summary that this owner has begun, and writes it if there was a statement.
     *
     * @param what the name of the request or transaction
     */
    public void end(Object owner, String what) {
        StatementSummary summary = current.get();
        if (summary == null || !summary.isOf(owner)) {
            return;
        }
        current.remove();
        write(summary, what);
    }

    private void write(StatementSummary summary, String what) {
        if (summary.isEmpty()) {
            return;
        }
        String line = summary.line(what, repeated);
        if (summary.repeats(repeated)) {
            LOG.warn("{}", line);
        } else {
            LOG.info("{}", line);
        }
    }

    /** The summary that this owner has begun on this thread, to go on with on others; null if it has begun none. */
    public @Nullable Shared share(Object owner) {
        StatementSummary summary = current.get();
        return summary != null && summary.isOf(owner) ? new Shared(this, summary) : null;
    }

    /** A summary of work on several threads. Safe for use by all of them. */
    public static final class Shared {

        private final StatementSummaries summaries;
        private final StatementSummary summary;

        private Shared(StatementSummaries summaries, StatementSummary summary) {
            this.summaries = summaries;
            this.summary = summary;
        }

        /** Goes on with it on this thread, unless that has one of its own. */
        public void resume() {
            if (summaries.current.get() == null) {
                summaries.current.set(summary);
            }
        }

        /** Takes it off this thread. */
        public void leave() {
            if (summaries.current.get() == summary) {
                summaries.current.remove();
            }
        }

        /**
         * Takes it off this thread, and writes it if there was a statement.
         *
         * @param what the name of the request or transaction
         */
        public void end(String what) {
            leave();
            summaries.write(summary, what);
        }
    }
}
