package dev.orm.engine;

import java.sql.Connection;

/** The turn of one statement on a connection: until it is closed, no other thread may use the connection. */
record ConnectionUse(Transaction transaction, Connection jdbc) implements AutoCloseable {

    /** In autocommit mode the connection goes back. */
    @Override
    public void close() {
        transaction.statementDone();
    }
}
