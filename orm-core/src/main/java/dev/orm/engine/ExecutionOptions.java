package dev.orm.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How statements are executed; what is null is left to the layer around. An engine has options, a connection has some over them, and a
 * single call some over those: the nearest that says something wins. Immutable and thread-safe.
 *
 * @param timeout   how long a statement may take, rounded up to whole seconds; zero for no limit
 * @param fetchSize in which portions the rows of a stream come
 * @param tag       a word of the application about its statements, which listeners and the log see
 * @param isolation what transactions see of each other
 * @param readOnly  whether transactions are read-only for the database
 */
public record ExecutionOptions(
        @Nullable Duration timeout,
        @Nullable Integer fetchSize,
        @Nullable String tag,
        @Nullable IsolationLevel isolation,
        @Nullable Boolean readOnly) {

    /** Options that say nothing. */
    public static final ExecutionOptions NONE = new ExecutionOptions(null, null, null, null, null);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException when the timeout is negative or the fetch size not positive
     */
    public ExecutionOptions {
        if (timeout != null && timeout.isNegative()) {
            throw new IllegalArgumentException("The timeout " + timeout + " is negative: zero means no limit");
        }
        if (fetchSize != null && fetchSize < 1) {
            throw new IllegalArgumentException(
                    "The fetch size " + fetchSize + " is not positive: a portion has at least one row");
        }
    }

    /** These options with a limit of the time a statement may take; zero for no limit. */
    public ExecutionOptions timeout(Duration limit) {
        return new ExecutionOptions(limit, fetchSize, tag, isolation, readOnly);
    }

    /** These options with the size of the portions in which the rows of a stream come. */
    public ExecutionOptions fetchSize(int rows) {
        return new ExecutionOptions(timeout, rows, tag, isolation, readOnly);
    }

    /** These options with a word that listeners and the log see with each statement. */
    public ExecutionOptions tag(String word) {
        return new ExecutionOptions(timeout, fetchSize, word, isolation, readOnly);
    }

    /** These options with an isolation level for transactions. */
    public ExecutionOptions isolation(IsolationLevel level) {
        return new ExecutionOptions(timeout, fetchSize, tag, level, readOnly);
    }

    /** These options with transactions that are read-only for the database, or not. */
    public ExecutionOptions readOnly(boolean on) {
        return new ExecutionOptions(timeout, fetchSize, tag, isolation, on);
    }

    /** These options, with those of a layer around where they say nothing. */
    public ExecutionOptions over(ExecutionOptions around) {
        return new ExecutionOptions(
                timeout == null ? around.timeout : timeout,
                fetchSize == null ? around.fetchSize : fetchSize,
                tag == null ? around.tag : tag,
                isolation == null ? around.isolation : isolation,
                readOnly == null ? around.readOnly : readOnly);
    }

    /** Whole seconds, because JDBC knows no smaller unit; a started second counts. Zero for no limit. */
    int timeoutSeconds() {
        return timeout == null
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, timeout.plusMillis(999).toSeconds());
    }

    int fetchSizeOr(int otherwise) {
        return fetchSize == null ? otherwise : fetchSize;
    }

    /** What a single call says, which comes too late for its transaction. */
    void requireForStatement() {
        if (isolation != null || readOnly != null) {
            throw new IllegalArgumentException(
                    "A statement has no " + (isolation == null ? "read-only mode" : "isolation level")
                            + " of its own: set it for the engine, or for the connection before its transaction begins");
        }
    }
}
