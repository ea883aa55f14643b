package dev.orm.type;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.testing.DatabaseProduct;
import dev.orm.testing.OnEachDatabase;
import dev.orm.testing.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnEachDatabase(only = {DatabaseProduct.H2, DatabaseProduct.POSTGRESQL})
final class TypeRoundTripTests {

    enum Colour {
        RED,
        GREEN {
            @Override
            boolean isCalm() {
                return true;
            }
        };

        boolean isCalm() {
            return false;
        }
    }

    record Sample<T>(SqlType<T> type, String column, List<T> values) {

        @SafeVarargs
        @SuppressWarnings("varargs")
        static <T> Sample<T> of(SqlType<T> type, String column, T... values) {
            return new Sample<>(type, column, List.of(values));
        }

        @Override
        public String toString() {
            return type + " in " + column;
        }
    }

    static List<Sample<?>> samples() {
        return List.of(
                Sample.of(SqlTypes.BOOLEAN, "boolean", true, false),
                Sample.of(SqlTypes.BYTE, "smallint", Byte.MIN_VALUE, Byte.MAX_VALUE),
                Sample.of(SqlTypes.SHORT, "smallint", Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                Sample.of(SqlTypes.INTEGER, "integer", Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                Sample.of(SqlTypes.LONG, "bigint", Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                Sample.of(SqlTypes.FLOAT, "real", Float.MAX_VALUE, -1.5f, Float.NaN, Float.POSITIVE_INFINITY),
                Sample.of(
                        SqlTypes.DOUBLE,
                        "double precision",
                        Double.MIN_VALUE,
                        -0.1,
                        Double.NaN,
                        Double.NEGATIVE_INFINITY),
                Sample.of(
                        SqlTypes.DECIMAL,
                        "numeric(38, 10)",
                        new BigDecimal("-1.5"),
                        new BigDecimal("1234567890123456789012345678.0123456789")),
                Sample.of(SqlTypes.BIG_INTEGER, "numeric(60)", BigInteger.TWO.pow(190), BigInteger.ZERO),
                Sample.of(SqlTypes.STRING, "varchar(100)", "", "it's \"quoted\" \\ %", "日本 👩‍👩‍👧 e\u0301", "\uFFFE"),
                Sample.of(SqlTypes.CHARACTER, "varchar(1)", 'a', '日'),
                Sample.of(SqlTypes.BYTES, "bytea", new byte[0], new byte[] {0, -1, 127}),
                Sample.of(SqlTypes.UUID, "uuid", new UUID(0, 0), new UUID(-1, -1)),
                Sample.of(
                        SqlTypes.DATE,
                        "date",
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(9999, 12, 31)),
                Sample.of(SqlTypes.TIME, "time(6)", LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000)),
                Sample.of(
                        SqlTypes.TIMESTAMP,
                        "timestamp(6)",
                        LocalDateTime.of(2025, 3, 30, 2, 30),
                        LocalDateTime.of(1, 1, 1, 0, 0, 0, 1_000)),
                Sample.of(
                        SqlTypes.INSTANT,
                        "timestamp(6) with time zone",
                        Instant.EPOCH,
                        Instant.parse("2025-10-26T01:30:00.000001Z"),
                        Instant.parse("0001-01-01T00:00:00Z")),
                Sample.of(
                        SqlTypes.OFFSET_TIMESTAMP,
                        "timestamp(6) with time zone",
                        OffsetDateTime.of(2025, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(-11))),
                Sample.of(SqlTypes.enumByName(Colour.class), "varchar(10)", Colour.RED, Colour.GREEN),
                Sample.of(SqlTypes.enumByOrdinal(Colour.class), "integer", Colour.RED, Colour.GREEN),
                Sample.of(
                        SqlTypes.converted(
                                List.class,
                                SqlTypes.STRING,
                                list -> String.join(",", list(list)),
                                text -> List.of(text.split(","))),
                        "varchar(20)",
                        List.of("a", "b")));
    }

    private static List<String> list(List<?> values) {
        return values.stream().map(String::valueOf).toList();
    }

    private final TestDatabase database;

    TypeRoundTripTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void clear() {
        database.clear();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void valuesComeBackTheSame(Sample<?> sample) throws SQLException {
        check(sample);
    }

    private <T> void check(Sample<T> sample) throws SQLException {
        database.execute("create table sample (id integer, content " + sample.column() + ")");
        for (T value : sample.values()) {
            T read = stored(sample.type(), value);
            assertThat(read).isNotNull();
            assertThat(sample.type().sameValue(read, value))
                    .as("%s for %s", read, value)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nullComesBackAsNull(Sample<?> sample) throws SQLException {
        database.execute("create table sample (id integer, content " + sample.column() + ")");
        assertThat((Object) stored(sample.type(), null)).isNull();
    }

    private <T> @Nullable T stored(SqlType<T> type, @Nullable T value) throws SQLException {
        database.execute("delete from sample");
        try (Connection connection = database.dataSource().getConnection()) {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into sample (id, content) values (1, ?)")) {
                if (value == null) {
                    type.bindNull(insert, 1);
                } else {
                    type.bind(insert, 1, value);
                }
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement("select content from sample");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return type.read(row, 1);
            }
        }
    }
}
