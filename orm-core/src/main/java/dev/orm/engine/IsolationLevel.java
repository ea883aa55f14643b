package dev.orm.engine;

import java.sql.Connection;

/** What a transaction sees of concurrent ones, or that there are no transactions of several statements at all. */
public enum IsolationLevel {
    /** Each statement stands alone and is committed by itself. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE),
    /** Even what others have not committed may be seen. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** Each statement sees what was committed before it began. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** What was read once is read the same again. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if transactions ran one after the other; those that cannot are refused and have to run again. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int jdbc;

    IsolationLevel(int jdbc) {
        this.jdbc = jdbc;
    }

    /** The number by which JDBC knows the level. */
    int jdbc() {
        return jdbc;
    }
}
