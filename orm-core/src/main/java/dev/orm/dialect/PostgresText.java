package dev.orm.dialect;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.chrono.IsoEra;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes values as PostgreSQL reads them from text, for arrays and COPY. */
final class PostgresText {

    private static final String INFINITY = "infinity";
    private static final Pattern QUOTED = Pattern.compile("[\"\\\\]");

    private PostgresText() {}

    static String of(Object value) {
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof LocalDateTime timestamp) {
            return timestamp(timestamp);
        }
        if (value instanceof OffsetDateTime timestamp) {
            return offsetTimestamp(timestamp);
        }
        if (value instanceof Duration duration) {
            return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1000)
                    + " microseconds";
        }
        if (value instanceof Object[] array) {
            return array(array);
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        return value.toString();
    }

    /** An array as a literal; every element stands in quotes, so that none is read as NULL or as an end. */
    private static String array(@Nullable Object[] elements) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < elements.length; i++) {
            Object element = elements[i];
            text.append(i == 0 ? "" : ",");
            if (element == null) {
                text.append("NULL");
            } else if (element instanceof Object[] inner) {
                text.append(array(inner));
            } else {
                text.append('"')
                        .append(QUOTED.matcher(of(element)).replaceAll("\\\\$0"))
                        .append('"');
            }
        }
        return text.append('}').toString();
    }

    /** The driver sends the outermost dates as infinity, so arrays do too. */
    private static String date(LocalDate date) {
        if (date.equals(LocalDate.MAX)) {
            return INFINITY;
        }
        return date.equals(LocalDate.MIN) ? '-' + INFINITY : day(date);
    }

    private static String timestamp(LocalDateTime timestamp) {
        if (timestamp.equals(LocalDateTime.MAX)) {
            return INFINITY;
        }
        if (timestamp.equals(LocalDateTime.MIN)) {
            return '-' + INFINITY;
        }
        return isOfFourDigits(timestamp.getYear())
                ? day(timestamp.toLocalDate()) + ' ' + timestamp.toLocalTime()
                : year(timestamp, monthAndDay(timestamp) + ' ' + timestamp.toLocalTime());
    }

    private static String offsetTimestamp(OffsetDateTime timestamp) {
        if (timestamp.equals(OffsetDateTime.MAX)) {
            return INFINITY;
        }
        if (timestamp.equals(OffsetDateTime.MIN)) {
            return '-' + INFINITY;
        }
        return year(
                timestamp,
                monthAndDay(timestamp)
                        + ' '
                        + timestamp.toLocalTime()
                        + timestamp.getOffset().getId());
    }

    private static String day(LocalDate date) {
        return isOfFourDigits(date.getYear()) ? date.toString() : year(date, monthAndDay(date));
    }

    /** Years that both sides write the same way. */
    private static boolean isOfFourDigits(int year) {
        return year > 0 && year < 10_000;
    }

    private static String monthAndDay(TemporalAccessor date) {
        StringBuilder text = new StringBuilder(6);
        appendTwoDigits(text.append('-'), date.get(ChronoField.MONTH_OF_YEAR));
        appendTwoDigits(text.append('-'), date.get(ChronoField.DAY_OF_MONTH));
        return text.toString();
    }

    private static void appendTwoDigits(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** There is no year 0: the year before 1 is 1 BC. */
    private static String year(TemporalAccessor date, String rest) {
        String year = Integer.toString(date.get(ChronoField.YEAR_OF_ERA));
        return "0".repeat(Math.max(0, 4 - year.length()))
                + year
                + rest
                + (date.get(ChronoField.ERA) == IsoEra.BCE.getValue() ? " BC" : "");
    }
}
