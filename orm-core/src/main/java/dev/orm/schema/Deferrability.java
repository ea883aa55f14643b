package dev.orm.schema;

/** When a constraint is checked: after each statement, or as late as the end of the transaction. */
public enum Deferrability {
    /** After each statement, always. */
    NOT_DEFERRABLE(""),
    /** After each statement, unless the transaction defers it. */
    INITIALLY_IMMEDIATE(" deferrable"),
    /** At the end of the transaction, unless the transaction wants it at once. */
    INITIALLY_DEFERRED(" deferrable initially deferred");

    private final String sql;

    Deferrability(String sql) {
        this.sql = sql;
    }

    /** The clause with a leading space; empty where nothing need be said. */
    String sql() {
        return sql;
    }
}
