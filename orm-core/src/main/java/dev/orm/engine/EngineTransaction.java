package dev.orm.engine;

/**
 * A transaction that begins and ends once: the first statement after {@link EngineConnection#begin()} opens it, {@link #commit()} ends it,
 * and closing it without rolls it back.
 *
 * <pre>{@code
 * try (EngineTransaction transaction = connection.begin()) {
 *     connection.execute(...);
 *     transaction.commit();
 * }
 * }</pre>
 *
 * <p>Belongs to its connection's thread.
 */
public final class EngineTransaction implements AutoCloseable {

    private final Transaction transaction;

    EngineTransaction(Transaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Commits.
     *
     * @throws IllegalStateException when it has ended
     * @throws CommitOutcomeUnknownException when the connection broke and nobody can tell whether the transaction is committed
     * @throws org.springframework.transaction.UnexpectedRollbackException when a statement had failed; the transaction is rolled back
     */
    public void commit() {
        transaction.requireBlock(this);
        transaction.commit();
    }

    /**
     * Rolls back.
     *
     * @throws IllegalStateException when it has ended
     */
    public void rollback() {
        transaction.requireBlock(this);
        transaction.rollback();
    }

    /** Rolls back what was not committed. */
    @Override
    public void close() {
        if (transaction.isBlock(this)) {
            transaction.rollback();
        }
    }
}
