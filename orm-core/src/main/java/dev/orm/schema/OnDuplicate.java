package dev.orm.schema;

/** What happens when a table is described a second time. */
public enum OnDuplicate {
    /** It is refused. */
    REFUSE,
    /** The first description stays. */
    KEEP,
    /** The second takes the place of the first. */
    REPLACE,
    /** The columns, constraints and indexes of the second are added to the first; columns of one key are taken from the second. */
    EXTEND
}
