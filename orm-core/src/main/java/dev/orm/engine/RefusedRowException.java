package dev.orm.engine;

import java.io.Serial;
import org.springframework.dao.DataIntegrityViolationException;

/** Says that a constraint or a column refuses a row, and which one. */
final class RefusedRowException extends DataIntegrityViolationException implements ViolatedConstraint.Told {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ViolatedConstraint violated;

    RefusedRowException(String message, Throwable cause, ViolatedConstraint violated) {
        super(message, cause);
        this.violated = violated;
    }

    @Override
    public ViolatedConstraint violated() {
        return violated;
    }
}
