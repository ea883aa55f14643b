package dev.orm.schema.live;

import java.io.Serial;
import java.util.List;

/** Says that a database does not have the tables that are mapped. */
public final class SchemaMismatchException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    SchemaMismatchException(List<String> differences) {
        super("The database does not fit the mapping; migrate it, or correct the mapping:\n- "
                + String.join("\n- ", differences));
    }
}
