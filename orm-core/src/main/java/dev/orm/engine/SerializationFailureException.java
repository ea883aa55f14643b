package dev.orm.engine;

import java.io.Serial;
import org.springframework.dao.CannotAcquireLockException;

/** Says that the database gave up a transaction in favour of its rivals: a serialization failure or a deadlock. */
public final class SerializationFailureException extends CannotAcquireLockException implements RetryableFailure {

    @Serial
    private static final long serialVersionUID = 1L;

    SerializationFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
