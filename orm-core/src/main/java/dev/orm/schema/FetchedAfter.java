package dev.orm.schema;

/** After which writes of a row the database may hold another value of a column than was written. */
public enum FetchedAfter {
    /** After none. */
    NOTHING,
    /** After an insert that leaves the column out, as with a default. */
    INSERT,
    /** After each insert and update, as with a generated column or a trigger. */
    EVERY_WRITE
}
