package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement that has run; never its bind values.
 *
 * @param statement the statement
 * @param nanos     how long it took, with the reading of its result
 * @param rows      rows read or changed, or -1 where nobody counted
 * @param failure   why it failed, or null
 */
public record StatementEvent(
        SentStatement statement,
        long nanos,
        long rows,
        @Nullable Throwable failure) {

    /** Its text. */
    public String sql() {
        return statement.sql();
    }

    /** How many rows of values it was executed with. */
    public int batchSize() {
        return statement.batchSize();
    }
}
