package dev.orm.engine;

import java.io.Serial;
import org.springframework.dao.TransientDataAccessResourceException;

/** Says that a table changed its shape under a prepared statement, which a new transaction prepares anew. */
public final class StaleStatementException extends TransientDataAccessResourceException implements RetryableFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    StaleStatementException(String message, Throwable cause) {
        super(message, cause);
    }
}
