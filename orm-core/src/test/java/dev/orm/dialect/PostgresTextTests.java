package dev.orm.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The default locale writes digits of its own, which no database reads. */
class PostgresTextTests {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void useDigitsOfAnotherScript() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void aDateHasFourTwoAndTwoDigits() {
        assertThat(PostgresText.of(LocalDate.of(987, 6, 5))).isEqualTo("0987-06-05");
        assertThat(PostgresText.of(LocalDate.of(2026, 11, 30))).isEqualTo("2026-11-30");
    }

    @Test
    void aYearMayHaveMoreThanFourDigits() {
        assertThat(PostgresText.of(LocalDate.of(12345, 1, 1))).isEqualTo("12345-01-01");
    }

    @Test
    void theYearBeforeTheFirstIsOneBeforeChrist() {
        assertThat(PostgresText.of(LocalDate.of(0, 12, 31))).isEqualTo("0001-12-31 BC");
    }

    @Test
    void aTimestampHasItsTimeAndOffset() {
        LocalDateTime local = LocalDateTime.of(2026, 3, 4, 5, 6, 7);
        assertThat(PostgresText.of(local)).isEqualTo("2026-03-04 05:06:07");
        assertThat(PostgresText.of(OffsetDateTime.of(local, ZoneOffset.ofHours(-2))))
                .isEqualTo("2026-03-04 05:06:07-02:00");
    }
}
