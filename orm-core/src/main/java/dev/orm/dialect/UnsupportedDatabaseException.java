package dev.orm.dialect;

import java.io.Serial;

/** Says that there is no dialect for a database; the message names the database and what to do. */
public final class UnsupportedDatabaseException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnsupportedDatabaseException(String message) {
        super(message);
    }
}
