package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an operation that has ended; never values of its statements.
 *
 * @param operation the operation
 * @param nanos how long it took
 * @param counts what it sent and got
 * @param failure why it failed, or null
 */
public record OperationEvent(
        Operation operation,
        long nanos,
        Counts counts,
        @Nullable Throwable failure) {

    /**
     * What an operation sent and got.
     *
     * @param statements how many statements it sent, with those of the operations inside it
     * @param rows how many rows its own statements read or changed; for a session, the rows of all its operations
     * @param entities how many entities its own statements filled from rows; for a session, those of all its operations
     */
    public record Counts(int statements, long rows, long entities) {}
}
