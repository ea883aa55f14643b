package dev.orm.schema;

/**
 * DDL of the application that runs when something is created or dropped.
 *
 * @param event when it runs
 * @param ddl   what runs
 */
public record DdlHook(Event event, Ddl ddl) {

    /** When DDL of the application runs. */
    public enum Event {
        BEFORE_CREATE,
        AFTER_CREATE,
        BEFORE_DROP,
        AFTER_DROP
    }
}
