package dev.orm.state;

/** Where an object stands in its session; an object without a state is transient. */
public enum Status {
    /** Given to the session, not inserted yet. */
    PENDING,
    /** Has a row and an identity. */
    PERSISTENT,
    /** Marked for deletion; its row goes with the next flush. */
    DELETED,
    /** Its row was deleted by a flush of the running transaction. */
    GONE,
    /** No longer of this session. */
    DETACHED
}
