package dev.orm.engine;

import java.io.Serial;
import org.springframework.dao.DuplicateKeyException;

/** Says that a row with a key exists, and which key it is. */
final class DuplicateRowException extends DuplicateKeyException implements ViolatedConstraint.Told {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ViolatedConstraint violated;

    DuplicateRowException(String message, Throwable cause, ViolatedConstraint violated) {
        super(message, cause);
        this.violated = violated;
    }

    @Override
    public ViolatedConstraint violated() {
        return violated;
    }
}
