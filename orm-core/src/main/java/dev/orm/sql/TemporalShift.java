package dev.orm.sql;

import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** Moves dates and times by an amount of some unit, where each database has its own way; the type stays the same. */
final class TemporalShift {

    private static final Map<TemporalKind, Map<ChronoUnit, Operation>> OPERATIONS = new EnumMap<>(TemporalKind.class);

    static {
        for (TemporalKind kind : TemporalKind.values()) {
            OPERATIONS.put(kind, new EnumMap<>(ChronoUnit.class));
        }
        days(ChronoUnit.YEARS, "year", "{1} || ' years', 'floor'");
        days(ChronoUnit.MONTHS, "month", "{1} || ' months', 'floor'");
        days(ChronoUnit.WEEKS, "week", "({1} * 7) || ' days'");
        days(ChronoUnit.DAYS, "day", "{1} || ' days'");
        seconds(ChronoUnit.HOURS, "hour", "{1} || ' hours'");
        seconds(ChronoUnit.MINUTES, "minute", "{1} || ' minutes'");
        seconds(ChronoUnit.SECONDS, "second", "{1} || ' seconds'");
        fractions(ChronoUnit.MILLIS, "millisecond", "{1} * interval '1 millisecond'", "({1} / 1000.0)");
        fractions(ChronoUnit.MICROS, "microsecond", "{1} * interval '1 microsecond'", "({1} / 1000000.0)");
        fractions(ChronoUnit.NANOS, "nanosecond", "({1} / 1000) * interval '1 microsecond'", "({1} / 1000000000.0)");
    }

    private TemporalShift() {}

    private static void days(ChronoUnit unit, String name, String modifier) {
        String interval = "{1} * interval '1 " + name + "'";
        add(TemporalKind.DATE, unit, name, "cast({0} + " + interval + " as date)", "date({0}, " + modifier + ")");
        add(TemporalKind.TIMESTAMP, unit, name, "({0} + " + interval + ")", dateTime(modifier));
    }

    private static void seconds(ChronoUnit unit, String name, String modifier) {
        String postgres = "({0} + {1} * interval '1 " + name + "')";
        add(TemporalKind.TIMESTAMP, unit, name, postgres, dateTime(modifier));
        add(TemporalKind.TIME, unit, name, postgres, "(strftime('%H:%M:%S', {0}, " + modifier + ") || substr({0}, 9))");
    }

    /** The fraction of a second stays as it is. */
    private static String dateTime(String modifier) {
        return "(strftime('%Y-%m-%d %H:%M:%S', {0}, " + modifier + ") || substr({0}, 20))";
    }

    private static void fractions(ChronoUnit unit, String name, String interval, String seconds) {
        String modifier = seconds + " || ' seconds'";
        String postgres = "({0} + " + interval + ")";
        add(TemporalKind.TIMESTAMP, unit, name, postgres, milliseconds("%Y-%m-%d %H:%M:%f", modifier));
        add(TemporalKind.TIME, unit, name, postgres, milliseconds("%H:%M:%f", modifier));
    }

    private static String milliseconds(String format, String modifier) {
        return "rtrim(rtrim(strftime('" + format + "', {0}, " + modifier + "), '0'), '.')";
    }

    private static void add(TemporalKind kind, ChronoUnit unit, String name, String postgres, String sqlite) {
        Operation operation = Operation.named("plus " + name + "s")
                .on("PostgreSQL", postgres)
                .on("H2", "dateadd(" + name + ", {1}, {0})")
                .on("SQLite", sqlite);
        OPERATIONS.getOrDefault(kind, Map.of()).put(unit, operation);
    }

    static Fragment of(TemporalExpression<?> operand, ChronoUnit unit, Expression<?> amount) {
        TemporalKind kind = TemporalKind.of(operand);
        Map<ChronoUnit, Operation> units = OPERATIONS.getOrDefault(kind, Map.of());
        Operation operation = units.get(unit);
        if (operation == null) {
            throw new IllegalArgumentException(operand + " is a "
                    + operand.type().javaType().getSimpleName() + " and takes no " + unit + "; it takes "
                    + units.keySet());
        }
        return OperationCall.of(operation, operand, amount);
    }
}
