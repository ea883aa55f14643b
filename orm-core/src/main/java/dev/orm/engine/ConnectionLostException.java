package dev.orm.engine;

import java.io.Serial;
import org.springframework.dao.DataAccessResourceFailureException;

/** Says that the connection to the database broke before its transaction was committed: nothing of it is left. */
public final class ConnectionLostException extends DataAccessResourceFailureException implements RetryableFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    ConnectionLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
