package dev.orm.sql;

import java.util.EnumMap;
import java.util.Map;

/** Reads the fields of dates and times as integers on every database: a fraction of a second is cut off, not rounded. */
final class TemporalExtraction {

    private static final Map<TemporalField, Operation> OPERATIONS = new EnumMap<>(TemporalField.class);

    static {
        add(TemporalField.YEAR, "year", "%Y");
        add(TemporalField.MONTH, "month", "%m");
        add(TemporalField.DAY, "day", "%d");
        add(TemporalField.DAY_OF_WEEK, "isodow", "%u");
        add(TemporalField.DAY_OF_YEAR, "doy", "%j");
        add(TemporalField.HOUR, "hour", "%H");
        add(TemporalField.MINUTE, "minute", "%M");
        OPERATIONS.put(
                TemporalField.QUARTER,
                standard("quarter").on("SQLite", "((cast(strftime('%m', {0}) as integer) + 2) / 3)"));
        OPERATIONS.put(
                TemporalField.WEEK,
                standard("week")
                        .on("H2", "cast(extract(iso_week from {0}) as integer)")
                        .on("SQLite", strftime("%V")));
        OPERATIONS.put(
                TemporalField.SECOND,
                Operation.unsafe("extract second", "cast(floor(extract(second from {0})) as integer)")
                        .on("SQLite", strftime("%S")));
    }

    private TemporalExtraction() {}

    private static void add(TemporalField field, String keyword, String format) {
        OPERATIONS.put(field, standard(keyword).on("SQLite", strftime(format)));
    }

    private static Operation standard(String keyword) {
        return Operation.unsafe("extract " + keyword, "cast(extract(" + keyword + " from {0}) as integer)");
    }

    private static String strftime(String format) {
        return "cast(strftime('" + format + "', {0}) as integer)";
    }

    static WholeExpression<Integer> of(TemporalField field, Expression<?> operand) {
        Operation operation = OPERATIONS.get(field);
        if (operation == null) {
            throw new IllegalArgumentException("extract(" + field + ") is not known");
        }
        return WholeValue.integer(operation, operand);
    }
}
