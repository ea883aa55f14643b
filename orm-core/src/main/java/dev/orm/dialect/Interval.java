package dev.orm.dialect;

import java.time.Duration;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An interval of PostgreSQL, which counts months, days and microseconds apart from each other. */
record Interval(int months, int days, long micros) {

    private static final Pattern POSTGRES =
            Pattern.compile("(?:([+-]?\\d+) years? ?)?(?:([+-]?\\d+) mons? ?)?(?:([+-]?\\d+) days? ?)?"
                    + "(?:([+-])?(\\d+):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?)?");
    private static final Pattern ISO = Pattern.compile("P(?:([+-]?\\d+)Y)?(?:([+-]?\\d+)M)?(?:([+-]?\\d+)D)?"
            + "(?:T(?:([+-]?\\d+)H)?(?:([+-]?\\d+)M)?(?:([+-]?)(\\d+)(?:\\.(\\d{1,6}))?S)?)?");
    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final int MONTHS_OF_YEAR = 12;

    /** Reads the interval styles {@code postgres}, which is the default, and {@code iso_8601}. */
    static Interval parse(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            long seconds = whole(iso.group(7)) * SECOND + fraction(iso.group(8));
            return new Interval(
                    months(iso),
                    Math.toIntExact(whole(iso.group(3))),
                    whole(iso.group(4)) * HOUR + whole(iso.group(5)) * MINUTE + signed(iso.group(6), seconds));
        }
        Matcher postgres = POSTGRES.matcher(text);
        if (!text.isEmpty() && postgres.matches()) {
            long seconds = whole(postgres.group(7)) * SECOND + fraction(postgres.group(8));
            long time = whole(postgres.group(5)) * HOUR + whole(postgres.group(6)) * MINUTE + seconds;
            return new Interval(
                    months(postgres), Math.toIntExact(whole(postgres.group(3))), signed(postgres.group(4), time));
        }
        throw new IllegalArgumentException(
                "it is infinite, or the connection's setting intervalstyle is neither postgres nor iso_8601");
    }

    private static int months(Matcher parts) {
        return Math.toIntExact(whole(parts.group(1)) * MONTHS_OF_YEAR + whole(parts.group(2)));
    }

    private static long whole(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits + "0".repeat(6 - digits.length()));
    }

    private static long signed(@Nullable String sign, long value) {
        return "-".equals(sign) ? -value : value;
    }

    Duration toDuration() {
        if (months != 0) {
            throw new IllegalArgumentException("it has months, which are of different lengths; map it as Period");
        }
        return Duration.ofDays(days).plusSeconds(micros / SECOND).plusNanos(micros % SECOND * 1000);
    }

    Period toPeriod() {
        if (micros != 0) {
            throw new IllegalArgumentException("it has a time beside years, months and days; map it as Duration");
        }
        return Period.of(months / MONTHS_OF_YEAR, months % MONTHS_OF_YEAR, days);
    }
}
