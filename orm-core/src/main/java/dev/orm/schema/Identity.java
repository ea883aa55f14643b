package dev.orm.schema;

/**
 * How the database numbers the rows of a table by a column.
 *
 * @param refusesValues whether it refuses values given by an insert
 * @param sequence      how it counts
 */
public record Identity(boolean refusesValues, SequenceOptions sequence) {

    /** Numbers the rows that are inserted without a value. */
    public static Identity byDefault() {
        return new Identity(false, SequenceOptions.DEFAULT);
    }

    /** Numbers all rows; an insert may not give a value. */
    public static Identity always() {
        return new Identity(true, SequenceOptions.DEFAULT);
    }

    /** The same, counting otherwise. */
    public Identity counting(SequenceOptions options) {
        return new Identity(refusesValues, options);
    }
}
