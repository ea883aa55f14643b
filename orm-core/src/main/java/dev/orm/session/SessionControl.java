package dev.orm.session;

import java.util.Collection;

/**
 * What the owner of a managed session's transaction tells it: the transaction's milestones, which its users cannot call. For transaction
 * integrations only.
 *
 * <p>Belongs to the session's thread, except {@link #completed(Outcome)}, which a transaction manager may call from another one.
 */
public interface SessionControl {

    /** How a transaction ended. */
    enum Outcome {
        COMMITTED,
        ROLLED_BACK,
        UNKNOWN
    }

    /** The session under control. */
    Session session();

    /** Flushes what is pending; returns whether there was anything to write. */
    boolean flushPending();

    /** Tells the session's listeners that the transaction is to be committed, and flushes what is pending. */
    void beforeCommit();

    /** Whether a statement of this session failed and no savepoint has undone it: the transaction must not be committed. */
    boolean isFailed();

    /**
     * Flushes, then remembers the state of all objects. To be called before the database's savepoint is set.
     *
     * @return the depth to pass to {@link #restore(int)} and {@link #release(int)}
     */
    int remember();

    /** Remembers the state of all objects without flushing, for savepoints that are announced only after they were set. */
    int rememberUnflushed();

    /** Restores all objects to the remembered state and forgets it and later ones; the rows are restored by the caller's savepoint. */
    void restore(int depth);

    /** Forgets a remembered state, keeping what was done since. */
    void release(int depth);

    /** Ends the session with its transaction: objects are restored unless it committed, then detached. */
    void completed(Outcome outcome);

    /** Gives identifiers to the entities and what they cascade to: reserved ones where the dialect can, else by flushing. */
    void assignIds(Collection<?> entities);

    /**
     * The control of a session.
     *
     * @throws IllegalArgumentException when a session factory did not open it
     */
    static SessionControl of(Session session) {
        if (session instanceof UnitOfWorkSession unitOfWork) {
            return unitOfWork.control();
        }
        throw new IllegalArgumentException("Only sessions opened by a SessionFactory have a control; this is a "
                + session.getClass().getName());
    }
}
