package dev.orm.dialect;

import dev.orm.type.RefusedValueException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Dates and times as the text SQLite's own functions read and write: ISO with a space between date and time and no more digits of a second
 * than there are, so that the text sorts as the time does. Instants are kept in UTC, as those functions take them.
 */
final class SqliteTimes {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter();

    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(TIME)
            .toFormatter();

    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private SqliteTimes() {}

    static String write(LocalDate date) throws SQLException {
        return requireYear(date).toString();
    }

    static String write(LocalTime time) {
        return TIME.format(time);
    }

    static String write(LocalDateTime time) throws SQLException {
        requireYear(time.toLocalDate());
        return DATE_TIME.format(time);
    }

    static String write(OffsetDateTime time) throws SQLException {
        return write(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    }

    static String write(Instant time) throws SQLException {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw outOfRange();
        }
        return write(time.atOffset(ZoneOffset.UTC));
    }

    private static LocalDate requireYear(LocalDate date) throws SQLException {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw outOfRange();
        }
        return date;
    }

    private static SQLException outOfRange() {
        return new RefusedValueException("SQLite keeps dates of the years 0 to 9999, and this one is outside", "22008");
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    static LocalDateTime dateTime(String text) {
        return LocalDateTime.parse(withT(text));
    }

    /** What was written elsewhere may have an offset. */
    static OffsetDateTime pointInTime(String text) {
        String iso = withT(text);
        boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
        return offset ? OffsetDateTime.parse(iso) : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
    }

    private static String withT(String text) {
        return text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
    }
}
