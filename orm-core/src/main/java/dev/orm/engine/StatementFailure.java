package dev.orm.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * An error of a statement, for a {@link FailureHook}.
 *
 * @param what      what failed, such as {@code a query}
 * @param sql       the text of the statement, or null where there is none
 * @param cause     the driver's exception, whose message may hold values
 * @param exception what is thrown unless the hook says otherwise
 */
public record StatementFailure(String what, @Nullable String sql, SQLException cause, DataAccessException exception) {

    /** The exception that says that the connection is lost. */
    public DataAccessException connectionLost() {
        return new ConnectionLostException(
                "The connection to the database broke; the transaction is rolled back; " + what
                        + " failed with SQLState " + cause.getSQLState() + (sql == null ? "" : ": " + sql),
                exception.getCause() == null ? exception : exception.getCause());
    }
}
