package dev.orm.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.testing.DatabaseProduct;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table with a column of each type, and rows that are hard to send. */
final class AllTypes {

    enum Colour {
        RED,
        GREEN
    }

    static final Table TABLE = Table.builder("all_types")
            .column(Column.builder("id", SqlTypes.LONG).notNull().build())
            .column(column("truth", SqlTypes.BOOLEAN))
            .column(column("tiny", SqlTypes.BYTE))
            .column(column("small", SqlTypes.SHORT))
            .column(column("whole", SqlTypes.INTEGER))
            .column(column("large", SqlTypes.LONG))
            .column(column("single", SqlTypes.FLOAT))
            .column(column("twice", SqlTypes.DOUBLE))
            .column(Column.builder("price", SqlTypes.DECIMAL).precision(20, 4).build())
            .column(column("any_decimal", SqlTypes.DECIMAL))
            .column(column("big", SqlTypes.BIG_INTEGER))
            .column(Column.builder("name", SqlTypes.STRING).length(40).build())
            .column(column("story", SqlTypes.STRING))
            .column(column("letter", SqlTypes.CHARACTER))
            .column(column("content", SqlTypes.BYTES))
            .column(column("uuid", SqlTypes.UUID))
            .column(column("day_of", SqlTypes.DATE))
            .column(column("time_of", SqlTypes.TIME))
            .column(column("moment", SqlTypes.TIMESTAMP))
            .column(column("instant", SqlTypes.INSTANT))
            .column(column("offset_moment", SqlTypes.OFFSET_TIMESTAMP))
            .column(column("colour", SqlTypes.enumByName(Colour.class)))
            .column(column("colour_number", SqlTypes.enumByOrdinal(Colour.class)))
            .primaryKey("id")
            .build();

    private AllTypes() {}

    private static Column column(String name, SqlType<?> type) {
        return Column.builder(name, type).build();
    }

    static List<@Nullable Object[]> rows() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        rows.add(nulls(1));
        rows.add(ordinary(2));
        rows.add(lowest(3));
        rows.add(highest(4));
        for (String text : HOSTILE) {
            rows.add(text(rows.size() + 1, text));
        }
        return rows;
    }

    /** The rows that a database keeps: SQLite has 15 digits for a decimal number and years from 0 to 9999, and refuses the others. */
    static List<@Nullable Object[]> rows(DatabaseProduct product) {
        List<@Nullable Object[]> rows = rows();
        if (product == DatabaseProduct.SQLITE) {
            rows.forEach(AllTypes::shorten);
        }
        return rows;
    }

    private static void shorten(@Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value instanceof BigDecimal number) {
                row[i] = number.round(new MathContext(15, RoundingMode.DOWN));
            } else if (value instanceof BigInteger number && number.bitLength() < 190) {
                row[i] = number.mod(BigInteger.TEN.pow(15));
            } else if (value instanceof LocalDate date) {
                row[i] = date.withYear(Math.floorMod(date.getYear(), 10_000));
            } else if (value instanceof LocalDateTime time) {
                row[i] = time.withYear(Math.floorMod(time.getYear(), 10_000));
            } else if (value instanceof OffsetDateTime time) {
                row[i] = time.withYear(time.getYear() % 10_000);
            } else if (value instanceof Instant time && time.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
                row[i] = Instant.parse("9999-12-31T23:59:59.999999999Z");
            }
        }
    }

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "NULL",
            "null",
            "\\N",
            "\\.",
            "\\",
            "\\\\",
            "'",
            "\"",
            "\"\"",
            "{",
            "}",
            "{a,b}",
            ",",
            ";",
            "--",
            "/*",
            "$$",
            "?",
            ":a",
            "a\tb",
            "a\nb",
            "a\r\nb",
            "\u0001",
            "\b\f\u000B",
            "\u0085",
            "\u2028",
            "\uFFFE",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "\u05D0\u0301",
            "'); drop table all_types; --",
            "E'\\x41'",
            "\\x41",
            "\\101",
            "%_",
            "(1,2)");

    private static @Nullable Object[] nulls(long id) {
        @Nullable Object[] row = new Object[TABLE.columns().size()];
        row[0] = id;
        return row;
    }

    private static @Nullable Object[] text(long id, String text) {
        @Nullable Object[] row = nulls(id);
        row[11] = text;
        row[12] = text.repeat(300);
        return row;
    }

    private static @Nullable Object[] ordinary(long id) {
        return new Object[] {
            id,
            true,
            (byte) 1,
            (short) 2,
            3,
            4L,
            1.5f,
            2.25,
            new BigDecimal("12.3400"),
            new BigDecimal("1E+3"),
            new BigInteger("123456789012345678901234567890"),
            "John",
            "A story",
            'x',
            new byte[] {0, 1, 127, -128, -1},
            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
            LocalDate.of(2024, 2, 29),
            LocalTime.of(12, 30, 15, 123_456_000),
            LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000),
            Instant.parse("2024-02-29T23:59:59.999999Z"),
            OffsetDateTime.of(2024, 2, 29, 1, 2, 3, 0, ZoneOffset.ofHours(5)),
            Colour.GREEN,
            Colour.RED
        };
    }

    private static @Nullable Object[] lowest(long id) {
        return new Object[] {
            id,
            false,
            Byte.MIN_VALUE,
            Short.MIN_VALUE,
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            -Float.MAX_VALUE,
            -Double.MAX_VALUE,
            new BigDecimal("-9999999999999999.9999"),
            new BigDecimal("-0.000000000000000000000000000001"),
            BigInteger.TEN.pow(60).negate(),
            "a",
            "b",
            ' ',
            new byte[0],
            new UUID(0, 0),
            LocalDate.of(-4712, 1, 1),
            LocalTime.MIN,
            LocalDateTime.of(-1, 12, 31, 0, 0),
            Instant.parse("0001-01-01T00:00:00Z"),
            OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            Colour.RED,
            Colour.GREEN
        };
    }

    private static @Nullable Object[] highest(long id) {
        return new Object[] {
            id,
            true,
            Byte.MAX_VALUE,
            Short.MAX_VALUE,
            Integer.MAX_VALUE,
            Long.MAX_VALUE,
            Float.MIN_VALUE,
            Double.MIN_VALUE,
            new BigDecimal("9999999999999999.9999"),
            BigDecimal.TEN.pow(100),
            BigInteger.TEN.pow(60),
            "z".repeat(40),
            "z".repeat(100_000),
            '\\',
            new byte[70_000],
            new UUID(-1, -1),
            LocalDate.of(12345, 12, 31),
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalDateTime.of(99999, 12, 31, 23, 59, 59, 999_999_000),
            Instant.parse("+12345-01-01T00:00:00Z"),
            OffsetDateTime.of(12345, 1, 1, 0, 0, 0, 0, ZoneOffset.ofHours(-12)),
            Colour.GREEN,
            Colour.RED
        };
    }

    static List<@Nullable Object[]> read(EngineConnection connection) {
        return TestSql.read(connection, TABLE);
    }

    static void assertSame(List<@Nullable Object[]> actual, List<@Nullable Object[]> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int row = 0; row < actual.size(); row++) {
            for (int i = 0; i < TABLE.columns().size(); i++) {
                Object found = actual.get(row)[i];
                Object wanted = expected.get(row)[i];
                assertThat(
                                wanted == null
                                        ? found == null
                                        : found != null
                                                && same(TABLE.columns().get(i).type(), found, wanted))
                        .as(
                                "row %s, column %s: %s, expected %s",
                                row, TABLE.columns().get(i), found, wanted)
                        .isTrue();
            }
        }
    }

    @SuppressWarnings("unchecked") // the values are of the column's type
    private static <T> boolean same(SqlType<T> type, Object a, Object b) {
        return type.sameValue((T) a, (T) b);
    }
}
