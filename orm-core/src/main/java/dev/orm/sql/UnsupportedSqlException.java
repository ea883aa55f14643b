package dev.orm.sql;

import java.io.Serial;

/** Says that a statement uses what its database does not have, and what to use instead. */
public final class UnsupportedSqlException extends UnsupportedOperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Names the missing thing.
     *
     * @param what what was used
     * @param database the product that does not have it
     * @param instead what to do instead
     */
    public UnsupportedSqlException(String what, String database, String instead) {
        super(what + " is not available on " + database + ": " + instead);
    }
}
