package dev.orm.sql;

/** A field of a date or time that {@code extract} reads. */
public enum TemporalField {
    YEAR("year"),
    QUARTER("quarter"),
    MONTH("month"),
    DAY("day"),
    HOUR("hour"),
    MINUTE("minute"),
    SECOND("second");

    private final String keyword;

    TemporalField(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }
}
