package dev.orm.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Where an {@link EngineConnection} takes its JDBC connection from, and who ends its transaction. */
public interface ConnectionSource {

    /** Hands out a connection. */
    Connection acquire() throws SQLException;

    /** Takes a connection back. */
    void release(Connection connection) throws SQLException;

    /**
     * Whether somebody else begins and ends the transaction; then the connection's autocommit mode is left alone, and commit and rollback
     * are refused.
     */
    boolean managesTransaction();

    /** Learns of a statement that failed in a transaction, or was given up halfway, before the exception is thrown. */
    default void failed(RuntimeException failure) {}

    /** Prepares a statement that is about to run, for instance with the time that is left of its transaction. */
    default void prepare(Statement statement) throws SQLException {}

    /** Is asked before and while rows are streamed to the database, which no statement's timeout ends; throws when the transaction's time is over. */
    default void checkTime() {}
}
