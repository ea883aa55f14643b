package dev.orm.schema;

/** One thing to do while a schema is created or dropped. */
public sealed interface DdlStep {

    /**
     * A statement to send.
     *
     * @param sql the DDL without a semicolon at its end
     */
    record Statement(String sql) implements DdlStep {}

    /**
     * Somebody to tell, after the statements before it were executed and before the next one is.
     *
     * @param tell tells them
     */
    record Notice(Runnable tell) implements DdlStep {}
}
