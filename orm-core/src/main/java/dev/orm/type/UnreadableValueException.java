package dev.orm.type;

import java.io.Serial;
import java.sql.SQLDataException;
import org.jspecify.annotations.Nullable;

/** Says that a value of the database is none of the type it is read as. The message does not hold the value. */
public final class UnreadableValueException extends SQLDataException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean named;

    /**
     * A value that cannot be read.
     *
     * @param reason what was found and what to do, without the value
     */
    public UnreadableValueException(String reason, @Nullable Throwable cause) {
        this(reason, cause, false);
    }

    private UnreadableValueException(String reason, @Nullable Throwable cause, boolean named) {
        super(reason, "22018", cause);
        this.named = named;
    }

    /** The same of a value of something, such as an attribute; what is known already stays. */
    UnreadableValueException of(String subject) {
        return named ? this : new UnreadableValueException(subject + ": " + getMessage(), getCause(), true);
    }
}
