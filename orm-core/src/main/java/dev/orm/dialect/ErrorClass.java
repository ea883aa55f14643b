package dev.orm.dialect;

/** What an error of the database means for the statement, the transaction and a caller who thinks of trying again. */
public enum ErrorClass {
    /** A row with this unique key exists. */
    DUPLICATE_KEY,
    /** A column that takes no NULL got none. */
    NOT_NULL,
    /** A row refers to one that is not there, or one that others refer to would go. */
    FOREIGN_KEY,
    /** A row does not meet a check of its table. */
    CHECK,
    /** Another integrity constraint is violated, or a value does not fit its column. */
    DATA_INTEGRITY,
    /** The transaction cannot be placed in an order with its rivals; it succeeds when it runs again. */
    SERIALIZATION,
    /** The transaction was chosen to end a deadlock; it succeeds when it runs again. */
    DEADLOCK,
    /** A lock is held by another transaction, and this one does not want to wait, or no longer. */
    LOCK_NOT_AVAILABLE,
    /** The statement took longer than it may, or was cancelled. */
    QUERY_TIMEOUT,
    /** The connection is gone; a transaction that had not begun to commit is rolled back. */
    CONNECTION_LOST,
    /** Nobody can tell whether the transaction was committed. */
    OUTCOME_UNKNOWN,
    /** A prepared statement no longer fits its tables; a new transaction prepares it anew. */
    STALE_STATEMENT,
    /** A write in a read-only transaction. */
    READ_ONLY,
    /** The transaction failed before and accepts no statement. */
    TRANSACTION_ABORTED,
    /** A text was given another number of values than it has parameters. */
    PARAMETERS,
    /** A text that was run as a query yields no rows. */
    NO_ROWS,
    /** The text of a statement names a schema that is not there. */
    UNKNOWN_SCHEMA,
    /** The text of a statement is wrong, or names what there is not. */
    BAD_SQL,
    /** The user of the connection lacks a right. */
    PERMISSION_DENIED,
    /** Anything else; the exception says it in the words of the cause. */
    OTHER
}
