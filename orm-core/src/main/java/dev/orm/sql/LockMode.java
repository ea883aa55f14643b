package dev.orm.sql;

/** How a select locks the rows it reads until the end of the transaction. */
public enum LockMode {
    /** Nobody else may change them; who tries, waits. */
    UPDATE,
    /** The same, but fails at once where somebody else holds a lock. */
    UPDATE_NOWAIT,
    /** The same, but passes over rows that somebody else has locked. */
    UPDATE_SKIP_LOCKED,
    /** Others may read and lock them so too, but not change them. */
    SHARE
}
