package dev.orm.session;

/**
 * A point inside a transaction to which rows and objects can return. Leaving a try-with-resources block without {@link #release()} rolls back to
 * it.
 *
 * <p>Belongs to its session's thread.
 */
public interface Savepoint extends AutoCloseable {

    /** Restores rows and objects to this point. Savepoints set after it are gone. */
    void rollback();

    /** Keeps what was done since; the savepoint is gone. */
    void release();

    /** {@link #rollback() Rolls back} unless released or rolled back already. */
    @Override
    void close();
}
