package dev.orm.dialect;

import dev.orm.type.RefusedValueException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a database keeps of values at most. What goes beyond is refused before it is sent, because drivers and databases round and cut
 * without saying so. Immutable.
 *
 * @param secondDigits  the digits of a second's fraction
 * @param firstDate     the earliest date; the outermost dates of Java count as infinite where {@code knowsInfinity}
 * @param lastDate      the latest date
 * @param lastTimestamp the latest date with a time
 * @param integerDigits the digits of a decimal number before the point
 * @param scale         the digits of a decimal number behind the point
 * @param longest       the longest duration, positive or negative
 * @param knowsInfinity whether there are dates before and after all others
 */
public record ValueLimits(
        int secondDigits,
        LocalDate firstDate,
        LocalDate lastDate,
        LocalDateTime lastTimestamp,
        int integerDigits,
        int scale,
        Duration longest,
        boolean knowsInfinity) {

    /** No limits but those of Java. */
    public static final ValueLimits NONE = new ValueLimits(
            9,
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDateTime.MAX,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Duration.ofSeconds(Long.MAX_VALUE),
            false);

    static final ValueLimits POSTGRES = new ValueLimits(
            6,
            LocalDate.of(-4712, 1, 1),
            LocalDate.of(5874897, 12, 31),
            LocalDateTime.of(294276, 12, 31, 23, 59, 59, 999_999_000),
            131_072,
            16_383,
            Duration.ofSeconds(Long.MAX_VALUE / 1_000_000),
            true);

    static final ValueLimits H2 = new ValueLimits(
            9,
            LocalDate.MIN,
            LocalDate.MAX,
            LocalDateTime.MAX,
            100_000,
            100_000,
            Duration.ofSeconds(999_999_999_999_999_999L),
            false);

    /** A time without the digits of its second that the column does not keep; any other value as it is. */
    Object fitting(ColumnDigits digits, Object value) {
        if (value instanceof Temporal time && time.isSupported(ChronoField.NANO_OF_SECOND) && !isInfinite(time)) {
            int nanos = time.get(ChronoField.NANO_OF_SECOND);
            int surplus = surplus(nanos, digits.ofSecond(secondDigits));
            return surplus == 0 ? value : time.with(ChronoField.NANO_OF_SECOND, nanos - surplus);
        }
        return value;
    }

    private boolean isInfinite(Temporal time) {
        return knowsInfinity && (time.equals(LocalDateTime.MAX) || time.equals(OffsetDateTime.MAX));
    }

    private static int surplus(int nanos, int digits) {
        int unit = 1;
        for (int i = digits; i < 9; i++) {
            unit *= 10;
        }
        return nanos % unit;
    }

    /**
     * Refuses a value that a column would not keep as it is.
     *
     * @param value what a driver gets, see {@link dev.orm.type.SqlType#toJdbc}
     */
    void check(ColumnDigits digits, @Nullable Object value) throws RefusedValueException {
        if (value instanceof BigDecimal number) {
            checkNumber(digits, number);
        } else if (value instanceof LocalDate date) {
            checkDate(date);
        } else if (value instanceof LocalDateTime timestamp) {
            checkTimestamp(timestamp, timestamp.equals(LocalDateTime.MIN) || timestamp.equals(LocalDateTime.MAX));
            checkFraction(digits, timestamp.getNano(), timestamp.equals(LocalDateTime.MAX));
        } else if (value instanceof OffsetDateTime timestamp) {
            boolean outermost = timestamp.equals(OffsetDateTime.MIN) || timestamp.equals(OffsetDateTime.MAX);
            checkTimestamp(outermost ? timestamp.toLocalDateTime() : utc(timestamp), outermost);
            checkFraction(digits, timestamp.getNano(), timestamp.equals(OffsetDateTime.MAX));
        } else if (value instanceof LocalTime time) {
            checkFraction(digits, time.getNano(), false);
        } else if (value instanceof OffsetTime time) {
            checkFraction(digits, time.getNano(), false);
        } else if (value instanceof Duration duration) {
            checkDuration(digits, duration);
        } else if (value instanceof Period period) {
            checkPeriod(period);
        }
    }

    private static LocalDateTime utc(OffsetDateTime timestamp) {
        return LocalDateTime.ofEpochSecond(
                Math.max(
                        LocalDateTime.MIN.toEpochSecond(ZoneOffset.UTC),
                        Math.min(LocalDateTime.MAX.toEpochSecond(ZoneOffset.UTC), timestamp.toEpochSecond())),
                timestamp.getNano(),
                ZoneOffset.UTC);
    }

    private void checkNumber(ColumnDigits digits, BigDecimal number) throws RefusedValueException {
        int mostBehind = digits.areDecimal() ? Math.min(digits.scale(), scale) : scale;
        int mostBefore = digits.areDecimal() ? digits.precision() - digits.scale() : integerDigits;
        if (number.scale() > mostBehind && number.stripTrailingZeros().scale() > mostBehind) {
            throw refused("The number has more digits behind the point than the " + mostBehind
                    + " of the column; round it before saving");
        }
        if (number.signum() != 0 && number.precision() - number.scale() > mostBefore) {
            throw refused("The number has more digits before the point than the " + mostBefore + " of the column");
        }
    }

    private void checkDate(LocalDate date) throws RefusedValueException {
        if (knowsInfinity && (date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX))) {
            return;
        }
        if (date.isBefore(firstDate) || date.isAfter(lastDate)) {
            throw overflow("The date lies outside of what the database knows, " + firstDate + " to " + lastDate);
        }
    }

    private void checkTimestamp(LocalDateTime timestamp, boolean outermost) throws RefusedValueException {
        if (knowsInfinity && outermost) {
            return;
        }
        if (timestamp.toLocalDate().isBefore(firstDate)
                || timestamp.toLocalDate().isAfter(lastTimestamp.toLocalDate())) {
            throw overflow("The time lies outside of what the database knows, " + firstDate + " to " + lastTimestamp);
        }
    }

    private void checkFraction(ColumnDigits digits, int nanos, boolean outermost) throws RefusedValueException {
        int most = digits.ofSecond(secondDigits);
        if (surplus(nanos, most) != 0 && !(outermost && knowsInfinity)) {
            throw new RefusedValueException(
                    "The time has more digits of a second than the " + most
                            + " of the column; cut it by truncatedTo(...), or declare more digits",
                    "22008");
        }
    }

    private void checkDuration(ColumnDigits digits, Duration duration) throws RefusedValueException {
        if (duration.getSeconds() >= longest.getSeconds() || duration.getSeconds() < -longest.getSeconds()) {
            throw overflow("The duration is longer than the " + longest.getSeconds() + " seconds of the database");
        }
        checkFraction(digits, duration.getNano(), false);
    }

    /** Databases count months and days in 32 bits. */
    private static void checkPeriod(Period period) throws RefusedValueException {
        if (period.toTotalMonths() != (int) period.toTotalMonths()) {
            throw overflow("The period is longer than " + Integer.MAX_VALUE + " months");
        }
    }

    private static RefusedValueException overflow(String reason) {
        return new RefusedValueException(reason + "; use null or an agreed value for a time without end", "22008");
    }

    private static RefusedValueException refused(String reason) {
        return new RefusedValueException(Objects.requireNonNull(reason), "22003");
    }
}
