package dev.orm.engine;

/** Where the transaction of a connection stands. */
public enum TransactionState {
    /** None has begun. */
    NONE,
    /** It has begun, and nothing went wrong. */
    ACTIVE,
    /** A statement failed: it can only be rolled back, wholly or to a savepoint set before the failure. */
    FAILED
}
