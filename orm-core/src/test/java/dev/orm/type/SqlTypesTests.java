package dev.orm.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlTypesTests {

    @Test
    void primitivesHaveTheTypeOfTheirWrappers() {
        assertThat((Object) SqlTypes.of(int.class)).isSameAs(SqlTypes.INTEGER);
        assertThat((Object) SqlTypes.of(boolean.class)).isSameAs(SqlTypes.BOOLEAN);
    }

    @Test
    void enumsAreStoredByNameUnlessSaidOtherwise() {
        assertThat(SqlTypes.of(DayOfWeek.class)).isEqualTo(SqlTypes.enumByName(DayOfWeek.class));
        assertThat(SqlTypes.enumByName(DayOfWeek.class)).isNotEqualTo(SqlTypes.enumByOrdinal(DayOfWeek.class));
        assertThat(SqlTypes.enumByName(DayOfWeek.class)).isNotEqualTo(SqlTypes.enumByName(TimeUnit.class));
    }

    @Test
    void classWithoutATypeIsNamedWithTheRemedy() {
        assertThat(SqlTypes.find(Thread.class)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SqlTypes.of(Thread.class))
                .withMessageContaining("java.lang.Thread")
                .withMessageContaining("@Convert");
    }

    @Test
    void decimalsAreTheSameWhateverTheirScale() {
        assertThat(SqlTypes.DECIMAL.sameValue(new BigDecimal("1.0"), new BigDecimal("1.00")))
                .isTrue();
    }

    @Test
    void pointsInTimeAreTheSameWhateverTheirOffset() {
        OffsetDateTime utc = OffsetDateTime.parse("2025-01-01T12:00:00Z");
        assertThat(SqlTypes.OFFSET_TIMESTAMP.sameValue(utc, OffsetDateTime.parse("2025-01-01T14:00:00+02:00")))
                .isTrue();
    }

    @Test
    void bytesAreComparedAndCopiedByContent() {
        byte[] bytes = {1, 2};
        byte[] copy = SqlTypes.BYTES.copy(bytes);
        bytes[0] = 9;
        assertThat(copy).containsExactly(1, 2);
        assertThat(SqlTypes.BYTES.sameValue(copy, new byte[] {1, 2})).isTrue();
        assertThat(SqlTypes.BYTES.sameValue(copy, bytes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\0", "\uD800secret", "secret\uDC00", "\uDC00\uD800"})
    void textThatCannotBeStoredIsRefusedBeforeItIsSent(String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement statement = connection.prepareStatement("select cast(? as varchar)")) {
            assertThatExceptionOfType(SQLDataException.class)
                    .isThrownBy(() -> SqlTypes.STRING.bind(statement, 1, text))
                    .withMessageContaining("position")
                    .withMessageNotContaining("secret")
                    .satisfies(refused -> assertThat(refused.getSQLState()).startsWith("22"));
            assertThatExceptionOfType(SQLDataException.class).isThrownBy(() -> SqlTypes.STRING.toJdbc(text));
        }
    }

    @Test
    void unknownEnumNameIsAnErrorThatListsTheConstants() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(SqlTypes.enumByName(TimeUnit.class), "'FORTNIGHTS'"))
                .withMessageContaining("java.util.concurrent.TimeUnit")
                .withMessageContaining("HOURS, DAYS");
    }

    @Test
    void unknownEnumOrdinalIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> read(SqlTypes.enumByOrdinal(TimeUnit.class), "7"))
                .withMessageContaining("column 7, a value that is the ordinal of no constant")
                .withMessageContaining("0, 1, 2, 3, 4, 5, 6");
    }

    @Test
    void textIsNotCutToOneCharacter() {
        assertThatExceptionOfType(UnreadableValueException.class)
                .isThrownBy(() -> read(SqlTypes.CHARACTER, "'ab'"))
                .withMessageContaining("length 2");
    }

    private static <T> @Nullable T read(SqlType<T> type, String literal) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement statement = connection.prepareStatement("select " + literal);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return type.read(row, 1);
        }
    }
}
