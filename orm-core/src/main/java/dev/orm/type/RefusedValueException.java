package dev.orm.type;

import java.io.Serial;
import java.sql.SQLDataException;
import org.jspecify.annotations.Nullable;

/**
 * Says that a value was not sent to the database because it could not be stored as it is. The message does not hold the
 * value.
 */
public final class RefusedValueException extends SQLDataException {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String DATA_EXCEPTION = "22000";
    static final String OUT_OF_RANGE = "22003";
    static final String DATETIME_OVERFLOW = "22008";
    static final String UNTRANSLATABLE_CHARACTER = "22P05";

    private final String reason;
    private final @Nullable String subject;

    /**
     * A refusal.
     *
     * @param reason what was found and what to do, without the value
     * @param sqlState one of class 22
     */
    public RefusedValueException(String reason, String sqlState) {
        this(reason, sqlState, null, null);
    }

    RefusedValueException(String reason, String sqlState, @Nullable String subject, @Nullable Throwable cause) {
        super(subject == null ? reason : subject + ": " + reason, sqlState, cause);
        this.reason = reason;
        this.subject = subject;
    }

    /** What the value was meant for, such as an attribute, or null where that is not known. */
    public @Nullable String subject() {
        return subject;
    }

    /** The same refusal, of a value for something; what is known already stays. */
    public RefusedValueException of(String what) {
        if (subject != null) {
            return this;
        }
        RefusedValueException named = new RefusedValueException(reason, getSQLState(), what, getCause());
        named.setStackTrace(getStackTrace());
        return named;
    }
}
