package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement that has run; never its bind values.
 *
 * @param sql       its text
 * @param nanos     how long it took, with the reading of its result
 * @param rows      rows read or changed, or -1 where nobody counted
 * @param batchSize how many rows of values it was executed with
 * @param failure   why it failed, or null
 */
public record StatementEvent(
        String sql,
        long nanos,
        long rows,
        int batchSize,
        @Nullable Throwable failure) {}
