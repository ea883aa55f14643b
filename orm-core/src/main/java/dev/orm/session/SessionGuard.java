package dev.orm.session;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Refuses what a session must not do: work for a second thread, after its end, after a failure, or writing when it is read-only. */
final class SessionGuard {

    private final boolean readOnly;
    private @Nullable Thread owner;
    private boolean open = true;
    private @Nullable RuntimeException failure;
    private @Nullable String moment;

    SessionGuard(boolean readOnly) {
        this.readOnly = readOnly;
    }

    /** To be called first by everything a user can call. */
    void check() {
        checkThread();
        if (!open) {
            throw new IllegalStateException(
                    "This session is closed. Open another one with SessionFactory.openSession().");
        }
        checkTransaction();
        RuntimeException cause = failure;
        if (cause != null) {
            throw new InvalidDataAccessApiUsageException(
                    "Earlier work of this session failed ("
                            + cause.getClass().getSimpleName()
                            + ", see the cause), so its objects and rows may disagree. Roll back before going on.",
                    cause);
        }
    }

    /** Refuses statements that would begin another transaction, of which nobody knows. */
    void checkTransaction() {
        if (moment != null) {
            throw new InvalidDataAccessApiUsageException("The session was used in " + moment
                    + " of a SessionListener, when its transaction is over: what is done there would never be committed. Do it"
                    + " in beforeCommit, or in a session and transaction of its own.");
        }
    }

    /** Says that listeners are told of the end of a transaction; null when they were. */
    void transactionOver(@Nullable String where) {
        moment = where;
    }

    void checkWrite(String operation) {
        check();
        if (readOnly) {
            throw new InvalidDataAccessApiUsageException(
                    operation
                            + " was called on a read-only session. Call it in a transaction that is not read-only (@Transactional without readOnly = true).");
        }
    }

    void checkThread() {
        Thread caller = Thread.currentThread();
        Thread known = owner;
        if (known == null) {
            owner = caller;
        } else if (known != caller) {
            throw new IllegalStateException("A session belongs to one thread: this one to '" + known.getName()
                    + "', but '" + caller.getName() + "' used it. Give each thread a session of its own.");
        }
    }

    void failed(RuntimeException cause) {
        if (failure == null) {
            failure = cause;
        }
    }

    boolean isFailed() {
        return failure != null;
    }

    /** The failure was undone by a rollback. */
    void recovered() {
        failure = null;
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
    }
}
