package dev.orm.session;

import dev.orm.engine.ConnectionSource;
import org.jspecify.annotations.Nullable;

/**
 * How a session is opened: where its connection comes from and what it may do.
 *
 * @param connections null for a connection of its own from the engine
 * @param readOnly no snapshots are taken; {@code add}, {@code delete}, {@code merge} and {@code flush} throw
 * @param autocommit each statement is its own transaction: a lone read costs one round trip instead of three
 * @param managed the transaction belongs to somebody else (Spring): {@code commit}, {@code rollback} and {@code close} throw
 */
public record SessionOptions(
        @Nullable ConnectionSource connections, boolean readOnly, boolean autocommit, boolean managed) {

    private static final SessionOptions STANDALONE = new SessionOptions(null, false, false, false);
    private static final SessionOptions SINGLE_READS = new SessionOptions(null, true, true, false);

    /** A session that begins, commits and rolls back its own transactions. */
    public static SessionOptions standalone() {
        return STANDALONE;
    }

    /** A read-only session outside any transaction. */
    public static SessionOptions singleReads() {
        return SINGLE_READS;
    }

    /** A session inside a transaction that somebody else ends. */
    public static SessionOptions managed(ConnectionSource connections, boolean readOnly) {
        return new SessionOptions(connections, readOnly, false, true);
    }
}
