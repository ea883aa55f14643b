package dev.orm.engine;

import java.sql.Savepoint;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A point of a transaction that can be returned to. Belongs to the connection it was set on and its thread. */
public final class SavepointHandle {

    private final Transaction transaction;
    private final int number;
    private final Savepoint savepoint;

    SavepointHandle(Transaction transaction, int number, Savepoint savepoint) {
        this.transaction = transaction;
        this.number = number;
        this.savepoint = savepoint;
    }

    /**
     * Undoes what was done since; the savepoint stays.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses
     * @throws IllegalStateException when the transaction has ended
     */
    public void rollback() {
        transaction.rollbackTo(number, savepoint);
    }

    /**
     * Forgets the savepoint; what was done since stays.
     *
     * @throws org.springframework.dao.DataAccessException when the database refuses
     * @throws IllegalStateException when the transaction has ended
     */
    public void release() {
        transaction.release(number, savepoint);
    }

    /** Works behind the savepoint: what was done stays when the work returns, and is undone when it throws. */
    <R extends @Nullable Object> R around(Supplier<R> work) {
        R result;
        try {
            result = work.get();
        } catch (Throwable e) {
            undoAfter(e);
            throw e;
        }
        release();
        return result;
    }

    /** What goes wrong then never takes the place of the failure. */
    private void undoAfter(Throwable failure) {
        try {
            rollback();
        } catch (Throwable e) {
            failure.addSuppressed(e);
        }
    }
}
