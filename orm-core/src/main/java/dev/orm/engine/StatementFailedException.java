package dev.orm.engine;

import java.io.Serial;
import org.springframework.dao.UncategorizedDataAccessException;

/** Says that the database refused a statement for a reason that has no exception of its own; the SQLState is in the message. */
public final class StatementFailedException extends UncategorizedDataAccessException {

    @Serial
    private static final long serialVersionUID = 1L;

    StatementFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
