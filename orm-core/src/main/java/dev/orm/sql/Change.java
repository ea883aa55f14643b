package dev.orm.sql;

/** A statement that changes rows and yields their number. */
public sealed interface Change extends Statement<Long> permits Insert, Update, Delete {

    /** What it changes. */
    Target<?> target();
}
