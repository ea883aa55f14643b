package dev.orm.schema;

/** When a foreign key of several columns holds although some of them are NULL. */
public enum MatchRule {
    /** As soon as one column is NULL. */
    SIMPLE,
    /** Only if all columns are NULL. */
    FULL
}
