package dev.orm.dialect;

import java.sql.SQLException;

/** Ends the statement that one connection runs on the server. */
@FunctionalInterface
public interface StatementCancel {

    /**
     * Asks the server to end the statement; without one that runs nothing happens.
     *
     * @throws SQLException when the server cannot be asked
     */
    void send() throws SQLException;
}
