package dev.orm.schema.live;

import java.io.Serial;
import java.util.List;

/** Says that a database does not have the tables that are mapped. */
public final class SchemaMismatchException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String script;

    SchemaMismatchException(List<String> differences, String script) {
        super("The database does not fit the mapping; migrate it, or correct the mapping:\n- "
                + String.join("\n- ", differences));
        this.script = script;
    }

    /**
     * The DDL that makes the database fit, each difference named in a comment before its statements. Where the database has no statement for one of
     * them, a comment that says so instead.
     */
    public String script() {
        return script;
    }
}
