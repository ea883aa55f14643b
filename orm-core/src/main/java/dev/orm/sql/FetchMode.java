package dev.orm.sql;

/** What the number of a limit counts, and where the rows that it allows end. */
public enum FetchMode {
    /** So many rows. */
    ROWS,
    /** So many rows, and those that are equal to the last of them in the order. */
    WITH_TIES,
    /** So many hundredths of all rows. */
    PERCENT,
    /** So many hundredths of all rows, and those that are equal to the last of them in the order. */
    PERCENT_WITH_TIES;

    /** Whether the number is a percentage. */
    public boolean isPercent() {
        return this == PERCENT || this == PERCENT_WITH_TIES;
    }

    /** Whether equal rows follow. */
    public boolean isWithTies() {
        return this == WITH_TIES || this == PERCENT_WITH_TIES;
    }
}
