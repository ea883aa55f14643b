package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the whole units between two dates or times. */
final class TemporalDistance {

    private static final Map<ChronoUnit, Operation> OPERATIONS = new EnumMap<>(ChronoUnit.class);

    static {
        for (ChronoUnit unit :
                List.of(ChronoUnit.WEEKS, ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)) {
            long seconds = unit.getDuration().toSeconds();
            OPERATIONS.put(
                    unit,
                    Operation.unsafe(
                                    "until",
                                    "cast(trunc((extract(epoch from {1}) - extract(epoch from {0})) / " + seconds
                                            + ") as bigint)")
                            .on(
                                    "SQLite",
                                    "(cast(round((unixepoch({1}, 'subsec') - unixepoch({0}, 'subsec')) * 1000)"
                                            + " as integer) / " + seconds * 1000 + ")"));
        }
    }

    private TemporalDistance() {}

    static WholeExpression<Long> between(Expression<?> from, Expression<?> to, ChronoUnit unit) {
        Operation operation = OPERATIONS.get(unit);
        if (operation == null) {
            throw new IllegalArgumentException("until(..., " + unit + ") counts " + OPERATIONS.keySet()
                    + " only; months and years are counted by year() and month(), as their lengths differ");
        }
        return new WholeValue<>(SqlTypes.LONG, OperationCall.of(operation, from, to));
    }
}
