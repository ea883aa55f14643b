package dev.orm.sql;

/** A field of a date or time that {@code extract} reads, or that {@code truncate} goes down to. */
public enum TemporalField {
    YEAR,
    QUARTER,
    MONTH,

    /** The number of the week as ISO 8601 counts: weeks begin on Monday, and the first has most of its days in the year. */
    WEEK,

    /** The day of the month. */
    DAY,

    /** The number of the day in its week, 1 for Monday to 7 for Sunday. */
    DAY_OF_WEEK,

    /** The number of the day in its year, from 1. */
    DAY_OF_YEAR,
    HOUR,
    MINUTE,
    SECOND
}
