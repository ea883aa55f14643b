package dev.orm.engine;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a connection or its transaction, apart from statements.
 *
 * @param kind       what happened
 * @param connection the number of the connection within its engine's life, by which its events belong together
 * @param tag        the {@linkplain ExecutionOptions#tag() tag} of the connection's statements, or null
 */
public record TransactionEvent(
        Kind kind, long connection, @Nullable String tag) {

    /** What can happen. */
    public enum Kind {
        /** A connection was taken from its source. */
        CONNECTION_TAKEN,
        /** A transaction begins with the statement that follows. */
        BEGUN,
        /** A savepoint was set. */
        SAVEPOINT_SET,
        /** A savepoint was forgotten; what was done since stays. */
        SAVEPOINT_RELEASED,
        /** What was done since a savepoint was undone. */
        SAVEPOINT_ROLLED_BACK,
        /** The transaction was committed. */
        COMMITTED,
        /** The transaction was rolled back, or broke off. */
        ROLLED_BACK,
        /** The connection went back to its source. */
        CONNECTION_RETURNED
    }
}
