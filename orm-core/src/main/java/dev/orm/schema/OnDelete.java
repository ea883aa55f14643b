package dev.orm.schema;

/** What the database does with referring rows when the row they refer to is deleted. */
public enum OnDelete {
    /** It refuses the delete. */
    NO_ACTION,
    /** It deletes them too. */
    CASCADE,
    /** It sets their columns to NULL. */
    SET_NULL,
    /** It sets their columns to their defaults. */
    SET_DEFAULT
}
