package dev.orm.session;

/** Where an object stands towards a session. */
public enum Lifecycle {
    /** The session does not know it, and it has no row as far as its identifier and version tell. */
    TRANSIENT,
    /** Given to the session; the next flush inserts its row. */
    PENDING,
    /** The session has it, and it has a row. */
    PERSISTENT,
    /** Marked for deletion. The flush that deletes its row ends this: then the session does not know it any more. */
    DELETED,
    /** The session does not know it, and it has an identifier: it may have a row. */
    DETACHED
}
