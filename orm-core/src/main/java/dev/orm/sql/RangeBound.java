package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A bound of a range frame, as a distance of values instead of a number of rows. */
public final class RangeBound extends FrameBound {

    private static final Operation INTERVAL = Operation.unsafe(
                    "A range frame over dates and times", "cast({0} as interval day to second)")
            .notOn("SQLite", "order by a number, such as the seconds since 1970, and give the distance in that");

    private RangeBound(Position position, Expression<?> distance) {
        super(position, distance);
    }

    static RangeBound of(boolean preceding, BigDecimal distance) {
        check(distance.signum() < 0);
        return of(preceding, Parameter.decimal("window", name(preceding), distance));
    }

    static RangeBound of(boolean preceding, double distance) {
        check(distance < 0);
        return of(preceding, Parameter.floating(distance));
    }

    static RangeBound of(boolean preceding, Duration distance) {
        check(distance.isNegative());
        Fragment interval = new OperationCall(INTERVAL, List.of(new Parameter<>(SqlTypes.STRING, text(distance))));
        return of(preceding, new Value<>(SqlTypes.STRING, interval));
    }

    private static RangeBound of(boolean preceding, Expression<?> distance) {
        return new RangeBound(preceding ? Position.PRECEDING : Position.FOLLOWING, distance);
    }

    private static String name(boolean preceding) {
        return preceding ? "preceding" : "following";
    }

    private static void check(boolean negative) {
        if (negative) {
            throw new IllegalArgumentException(
                    "The distance of a frame's bound is not negative; use the bound on the other side");
        }
    }

    /** As databases write an interval of days and seconds. */
    private static String text(Duration distance) {
        return String.format(
                Locale.ROOT,
                "%d %02d:%02d:%02d.%09d",
                distance.toDays(),
                distance.toHoursPart(),
                distance.toMinutesPart(),
                distance.toSecondsPart(),
                distance.toNanosPart());
    }
}
