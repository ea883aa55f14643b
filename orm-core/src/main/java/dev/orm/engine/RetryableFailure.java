package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/** Marks a failure after which the whole unit of work may succeed when it runs again in a new transaction. */
public interface RetryableFailure {

    /**
     * Whether a failure is worth another attempt with a new session in a new transaction: the first database failure on the way down its
     * causes decides. False for a commit whose outcome is unknown.
     */
    static boolean isRetryable(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommitOutcomeUnknownException) {
                return false;
            }
            if (cause instanceof RetryableFailure) {
                return true;
            }
        }
        return false;
    }
}
