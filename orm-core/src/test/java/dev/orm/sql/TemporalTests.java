package dev.orm.sql;

import static dev.orm.sql.Func.*;
import static dev.orm.sql.Sheet.*;
import static dev.orm.sql.TemporalField.DAY_OF_WEEK;
import static dev.orm.sql.TemporalField.DAY_OF_YEAR;
import static dev.orm.sql.TemporalField.HOUR;
import static dev.orm.sql.TemporalField.MINUTE;
import static dev.orm.sql.TemporalField.MONTH;
import static dev.orm.sql.TemporalField.QUARTER;
import static dev.orm.sql.TemporalField.SECOND;
import static dev.orm.sql.TemporalField.WEEK;
import static dev.orm.sql.TemporalField.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.orm.testing.Covers;
import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL, DatabaseProduct.SQLITE})
final class TemporalTests {

    private Sheet sheet;

    @BeforeEach
    void open(TestDatabase database) {
        sheet = new Sheet(database);
    }

    @AfterEach
    void close() {
        sheet.close();
    }

    private static List<LocalDateTime> times(String... texts) {
        List<LocalDateTime> times =
                new ArrayList<>(Stream.of(texts).map(LocalDateTime::parse).toList());
        times.add(null);
        return times;
    }

    private static List<LocalDate> dates(String... texts) {
        List<LocalDate> dates =
                new ArrayList<>(Stream.of(texts).map(LocalDate::parse).toList());
        dates.add(null);
        return dates;
    }

    @Test
    @Covers("Q19.3")
    void fieldsAreReadAsIntegers() {
        sheet.assertSql(
                AT.year(),
                "cast(extract(year from s.at) as integer)",
                Map.of("SQLite", "cast(strftime('%Y', s.at) as integer)"));
        assertThat(sheet.values(AT.year())).containsExactly(2025, 2025, 2024, null);
        assertThat(sheet.values(DAY.extract(QUARTER))).containsExactly(1, 1, 1, null);
        assertThat(sheet.values(DAY.month())).containsExactly(1, 2, 2, null);
        assertThat(sheet.values(DAY.extract(WEEK))).containsExactly(5, 5, 9, null);
        assertThat(sheet.values(AT.day())).containsExactly(31, 1, 29, null);
        assertThat(sheet.values(DAY.extract(DAY_OF_WEEK))).containsExactly(5, 6, 4, null);
        assertThat(sheet.values(DAY.extract(DAY_OF_YEAR))).containsExactly(31, 32, 60, null);
        assertThat(sheet.values(CLOCK.hour())).containsExactly(10, 23, 23, null);
        assertThat(sheet.values(AT.minute())).containsExactly(0, 30, 59, null);
        assertThat(sheet.values(AT.second())).containsExactly(0, 15, 59, null);
    }

    @Test
    @Covers("Q16.2")
    void pointsInTimeAreMovedByUnits() {
        sheet.assertSql(
                AT.plus(1, ChronoUnit.DAYS),
                "dateadd(day, ?, s.at)",
                Map.of(
                        "PostgreSQL",
                        "(s.at + ? * interval '1 day')",
                        "SQLite",
                        "(strftime('%Y-%m-%d %H:%M:%S', s.at, ? || ' days') || substr(s.at, 20))"));
        assertThat(sheet.values(AT.plus(1, ChronoUnit.DAYS)))
                .isEqualTo(times("2025-02-01T10:00", "2025-02-02T23:30:15", "2024-03-01T23:59:59.5"));
        assertThat(sheet.values(AT.minus(1, ChronoUnit.YEARS)))
                .isEqualTo(times("2024-01-31T10:00", "2024-02-01T23:30:15", "2023-02-28T23:59:59.5"));
        assertThat(sheet.values(AT.plus(90, ChronoUnit.MINUTES)))
                .isEqualTo(times("2025-01-31T11:30", "2025-02-02T01:00:15", "2024-03-01T01:29:59.5"));
        assertThat(sheet.values(AT.plus(I, ChronoUnit.WEEKS)))
                .isEqualTo(times("2025-02-21T10:00", "2025-02-22T23:30:15", "2024-04-11T23:59:59.5"));
        assertThat(sheet.values(AT.plus(I.times(2), ChronoUnit.HOURS)))
                .isEqualTo(times("2025-01-31T16:00", "2025-02-02T05:30:15", "2024-03-01T11:59:59.5"));
        assertThat(sheet.values(AT.plus(500, ChronoUnit.MILLIS)))
                .isEqualTo(times("2025-01-31T10:00:00.5", "2025-02-01T23:30:15.5", "2024-03-01T00:00"));
    }

    @Test
    @Covers({"Q16.2", "T3.3"})
    void datesStayDatesAndTimesStayTimes() {
        assertThat(sheet.values(DAY.plus(1, ChronoUnit.MONTHS)))
                .isEqualTo(dates("2025-02-28", "2025-03-01", "2024-03-29"));
        assertThat(sheet.values(DAY.plus(I, ChronoUnit.DAYS)))
                .isEqualTo(dates("2025-02-03", "2025-02-04", "2024-03-06"));
        assertThat(sheet.values(CLOCK.plus(1, ChronoUnit.HOURS)))
                .containsExactly(LocalTime.of(11, 0), LocalTime.of(0, 30, 15), LocalTime.parse("00:59:59.5"), null);
        assertThat(sheet.rows(DAY.plus(1, ChronoUnit.DAYS).eq(LocalDate.of(2025, 2, 2))))
                .containsExactly(2L);
        assertThat(sheet.rows(AT.plus(1, ChronoUnit.SECONDS).eq(LocalDateTime.parse("2024-03-01T00:00:00.5"))))
                .containsExactly(3L);
    }

    @Test
    @Covers({"Q16.2", "T3.3"})
    void durationsAndPeriodsAreAdded() {
        assertThat(sheet.values(AT.plus(Duration.ofHours(2)).minus(Duration.ofMinutes(1))))
                .isEqualTo(times("2025-01-31T11:59", "2025-02-02T01:29:15", "2024-03-01T01:58:59.5"));
        assertThat(sheet.values(AT.plus(Duration.ofMillis(1500))))
                .isEqualTo(times("2025-01-31T10:00:01.5", "2025-02-01T23:30:16.5", "2024-03-01T00:00:01"));
        assertThat(sheet.values(DAY.plus(Period.of(1, 1, 1))))
                .isEqualTo(dates("2026-03-01", "2026-03-02", "2025-03-30"));
        assertThat(sheet.values(DAY.minus(Period.ofDays(1))))
                .isEqualTo(dates("2025-01-30", "2025-01-31", "2024-02-28"));
    }

    @Test
    void unitsThatAClassDoesNotHaveAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAY.plus(1, ChronoUnit.HOURS))
                .withMessageContaining("sheet.day is a LocalDate and takes no Hours")
                .withMessageContaining("Days");
        assertThatIllegalArgumentException().isThrownBy(() -> CLOCK.plus(1, ChronoUnit.DAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLOCK.truncate(MONTH))
                .withMessageContaining(
                        "sheet.clock is a LocalTime, which is truncated to one of [HOUR, MINUTE, SECOND]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DAY.until(DAY, ChronoUnit.MONTHS))
                .withMessageContaining("year() and month()");
    }

    @Test
    @Covers("Q16.2")
    void pointsInTimeAreTruncated() {
        sheet.assertSql(
                AT.truncate(HOUR),
                "date_trunc(hour, s.at)",
                Map.of("PostgreSQL", "date_trunc('hour', s.at)", "SQLite", "strftime('%Y-%m-%d %H:00:00', s.at)"));
        assertThat(sheet.values(AT.truncate(YEAR)))
                .isEqualTo(times("2025-01-01T00:00", "2025-01-01T00:00", "2024-01-01T00:00"));
        assertThat(sheet.values(AT.plus(7, ChronoUnit.MONTHS).truncate(QUARTER)))
                .isEqualTo(times("2025-07-01T00:00", "2025-07-01T00:00", "2024-07-01T00:00"));
        assertThat(sheet.values(AT.truncate(WEEK)))
                .isEqualTo(times("2025-01-27T00:00", "2025-01-27T00:00", "2024-02-26T00:00"));
        assertThat(sheet.values(AT.truncate(TemporalField.DAY)))
                .isEqualTo(times("2025-01-31T00:00", "2025-02-01T00:00", "2024-02-29T00:00"));
        assertThat(sheet.values(AT.truncate(HOUR)))
                .isEqualTo(times("2025-01-31T10:00", "2025-02-01T23:00", "2024-02-29T23:00"));
        assertThat(sheet.values(AT.truncate(SECOND)))
                .isEqualTo(times("2025-01-31T10:00", "2025-02-01T23:30:15", "2024-02-29T23:59:59"));
        assertThat(sheet.values(DAY.truncate(MONTH))).isEqualTo(dates("2025-01-01", "2025-02-01", "2024-02-01"));
        assertThat(sheet.values(DAY.truncate(QUARTER))).isEqualTo(dates("2025-01-01", "2025-01-01", "2024-01-01"));
        assertThat(sheet.values(CLOCK.truncate(MINUTE)))
                .containsExactly(LocalTime.of(10, 0), LocalTime.of(23, 30), LocalTime.of(23, 59), null);
    }

    @Test
    @Covers({"Q16.2", "T3.3"})
    void distancesAreCountedInWholeUnits() {
        LocalDateTime noon = LocalDateTime.of(2025, 2, 1, 12, 0);
        assertThat(sheet.values(AT.until(noon, ChronoUnit.DAYS))).containsExactly(1L, 0L, 337L, null);
        assertThat(sheet.values(AT.until(noon, ChronoUnit.HOURS))).containsExactly(26L, -11L, 8100L, null);
        assertThat(sheet.values(AT.until(AT.plus(1500, ChronoUnit.MILLIS), ChronoUnit.SECONDS)))
                .containsExactly(1L, 1L, 1L, null);
        assertThat(sheet.values(DAY.until(LocalDate.of(2025, 2, 1), ChronoUnit.WEEKS)))
                .containsExactly(0L, 0L, 48L, null);
        assertThat(sheet.values(CLOCK.until(LocalTime.NOON, ChronoUnit.MINUTES)))
                .containsExactly(120L, -690L, -719L, null);
    }

    @Test
    @Covers("Q16.2")
    void theCurrentTimeIsKnown() {
        Instant before = Instant.now();
        assertThat(sheet.value(now(), 1)).isCloseTo(before, within(1, ChronoUnit.MINUTES));
        assertThat(sheet.value(localTimestamp(), 1)).isNotNull();
        assertThat(sheet.value(localTime(), 1)).isNotNull();
        assertThat(sheet.rows(currentDate().gt(DAY).and(localTimestamp().gt(AT))))
                .containsExactly(1L, 2L, 3L);
        assertThat(sheet.rows(localTimestamp().toDate().ge(currentDate()))).hasSize(4);
    }

    @Test
    @Covers("Q16.2")
    void datesAreTakenFromPointsInTime() {
        sheet.assertSql(AT.toDate(), "cast(s.at as date)", Map.of("SQLite", "date(s.at)"));
        assertThat(sheet.values(AT.toDate())).isEqualTo(sheet.values(DAY));
    }
}
