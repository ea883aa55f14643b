package dev.orm.sql;

import java.util.EnumMap;
import java.util.Map;

/** Sets dates and times back to the beginning of a year, an hour or the like; the type stays the same. */
final class TemporalTruncation {

    private static final String QUARTER =
            "(strftime('%Y-', {0}) || substr('01040710', (strftime('%m', {0}) - 1) / 3 * 2 + 1, 2) || '-01";

    private static final Map<TemporalKind, Map<TemporalField, Operation>> OPERATIONS =
            new EnumMap<>(TemporalKind.class);

    static {
        for (TemporalKind kind : TemporalKind.values()) {
            OPERATIONS.put(kind, new EnumMap<>(TemporalField.class));
        }
        days(TemporalField.YEAR, "year", "strftime('%Y-01-01", "', {0})");
        days(TemporalField.QUARTER, "quarter", QUARTER, "')");
        days(TemporalField.MONTH, "month", "strftime('%Y-%m-01", "', {0})");
        days(TemporalField.WEEK, "week", "strftime('%Y-%m-%d", "', {0}, '-6 days', 'weekday 1')");
        days(TemporalField.DAY, "day", "strftime('%Y-%m-%d", "', {0})");
        seconds(TemporalField.HOUR, "hour", "%H:00:00");
        seconds(TemporalField.MINUTE, "minute", "%H:%M:00");
        seconds(TemporalField.SECOND, "second", "%H:%M:%S");
    }

    private TemporalTruncation() {}

    private static void days(TemporalField field, String name, String before, String after) {
        String postgres = "cast(date_trunc('" + name + "', {0}) as date)";
        add(TemporalKind.DATE, field, name, postgres, before + after);
        add(TemporalKind.TIMESTAMP, field, name, "date_trunc('" + name + "', {0})", before + " 00:00:00" + after);
    }

    private static void seconds(TemporalField field, String name, String format) {
        String postgres = "date_trunc('" + name + "', {0})";
        add(TemporalKind.TIMESTAMP, field, name, postgres, "strftime('%Y-%m-%d " + format + "', {0})");
        add(TemporalKind.TIME, field, name, "cast(" + postgres + " as time)", "strftime('" + format + "', {0})");
    }

    private static void add(TemporalKind kind, TemporalField field, String name, String postgres, String sqlite) {
        Operation operation = Operation.named("truncate to " + name)
                .on("PostgreSQL", postgres)
                .on("H2", "date_trunc(" + (name.equals("week") ? "iso_week" : name) + ", {0})")
                .on("SQLite", sqlite);
        OPERATIONS.getOrDefault(kind, Map.of()).put(field, operation);
    }

    static Fragment of(TemporalExpression<?> operand, TemporalField field) {
        Map<TemporalField, Operation> fields = OPERATIONS.getOrDefault(TemporalKind.of(operand), Map.of());
        Operation operation = fields.get(field);
        if (operation == null) {
            throw new IllegalArgumentException("truncate(" + field + "): " + operand + " is a "
                    + operand.type().javaType().getSimpleName() + ", which is truncated to one of " + fields.keySet());
        }
        return OperationCall.of(operation, operand);
    }
}
