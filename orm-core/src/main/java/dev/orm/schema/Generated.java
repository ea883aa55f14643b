package dev.orm.schema;

/**
 * What the database computes of the other columns of a row.
 *
 * @param expression what is computed
 * @param storage    when
 */
public record Generated(TableExpression expression, Storage storage) {

    /** When a generated column is computed. */
    public enum Storage {
        /** When the row is written. */
        STORED,
        /** Each time it is read. */
        VIRTUAL
    }
}
