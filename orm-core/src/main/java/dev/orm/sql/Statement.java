package dev.orm.sql;

/**
 * An SQL statement as an immutable value; a session or an engine executes it. Safe for use by many threads.
 *
 * @param <R> what it yields: the rows of a select or of a change that returns them, the number of rows of a change
 */
public sealed interface Statement<R> permits Select, Change, Returning, TextChange {

    /**
     * Writes this statement.
     *
     * @throws IllegalStateException if it is not complete
     */
    void writeTo(SqlWriter writer);
}
