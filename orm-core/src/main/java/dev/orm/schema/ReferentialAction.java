package dev.orm.schema;

import java.util.Locale;

/** What the database does with referring rows when the row they refer to is deleted, or its key changes. */
public enum ReferentialAction {
    /** It refuses, at the end of the statement, or of the transaction where the constraint is deferred. */
    NO_ACTION,
    /** It refuses at once. */
    RESTRICT,
    /** It deletes them too, or changes their columns with the key. */
    CASCADE,
    /** It sets their columns to NULL. */
    SET_NULL,
    /** It sets their columns to their defaults. */
    SET_DEFAULT;

    /** The action as SQL spells it. */
    String sql() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
