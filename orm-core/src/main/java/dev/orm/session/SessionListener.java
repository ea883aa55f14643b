package dev.orm.session;

/**
 * Something to do at moments in the life of sessions, whatever objects they hold: audit what a flush wrote, put messages into an outbox, tell a
 * search index after the commit. What concerns objects of one class is for an {@link dev.orm.event.EntityListener}.
 *
 * <p>Listeners are called in the order in which they were given to the factory, on the session's thread; the sessions of several threads share them,
 * so they must be thread-safe. What belongs to one session can be kept in its {@link Session#info()}. An exception goes to the caller of the session,
 * and before a commit prevents it.
 */
public interface SessionListener {

    /**
     * The transaction has begun, by the first statement of the session, which is sent next. Statements of the session belong to the transaction:
     * settings of the database, for instance. They flush nothing. If one fails, the transaction has failed.
     */
    default void afterBegin(Session session) {}

    /**
     * A flush that has something to write begins, before any callback of entities. The session may be changed: what is added, changed or deleted is
     * written with this flush.
     */
    default void beforeFlush(Session session) {}

    /** A flush has sent its statements. Statements may be executed; objects that are added or changed are written by the next flush, at the latest by the commit. */
    default void afterFlush(Session session, Flushed flushed) {}

    /**
     * The state of the objects is remembered for a savepoint, of the session or of a nested transaction. The session must not be changed here, and
     * sends no statements.
     *
     * @param depth the number of the savepoint, from 1; one that is set behind another has a greater number
     */
    default void atSavepoint(Session session, int depth) {}

    /**
     * The objects are as they were at a savepoint again, of which those behind it are gone. The rows may follow just after: the session sends no
     * statements here.
     *
     * @param depth the number of the savepoint
     */
    default void afterRollbackToSavepoint(Session session, int depth) {}

    /** The transaction is to be committed, and a last flush follows. It is not called for a transaction that is rolled back. */
    default void beforeCommit(Session session) {}

    /**
     * The transaction was committed. The session refuses statements: they would begin another transaction, which nobody commits. An exception does not undo the commit.
     */
    default void afterCommit(Session session) {}

    /** The transaction was rolled back, by the user, or because the session was closed without a commit: then it is closed already. Statements are refused. */
    default void afterRollback(Session session) {}

    /**
     * An object came into the session, changed its state there, or left it. Objects that are read from rows, or that a query meets again, are not
     * told of: see {@link dev.orm.event.LifecycleEvent#POST_LOAD}. The session must not be used here: it is in the middle of something.
     *
     * @param before where the object stood
     * @param now    where it stands; one whose row was deleted is {@link Lifecycle#DETACHED}
     */
    default void moved(Session session, Object entity, Lifecycle before, Lifecycle now) {}
}
