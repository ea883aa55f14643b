package dev.orm.schema.catalog;

/** Where the database takes a column's value from when a statement gives none. */
public sealed interface ColumnSource {

    /**
     * An expression evaluated for each new row.
     *
     * @param expression the expression in the database's normal form
     */
    record Default(String expression) implements ColumnSource {}

    /**
     * An expression over other columns of the row, which statements cannot override.
     *
     * @param expression the expression in the database's normal form
     * @param stored     whether it is kept with the row; otherwise evaluated when it is read
     */
    record Computed(String expression, boolean stored) implements ColumnSource {}

    /**
     * A sequence of the column's own.
     *
     * @param always  whether statements cannot give values of their own
     * @param numbers how the sequence counts
     */
    record Identity(boolean always, SequenceOptions numbers) implements ColumnSource {}
}
