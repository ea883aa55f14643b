package dev.orm.sql.render;

import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as SQL literals in the way of the standard, for texts that take no parameters, such as those of views. */
public final class Literals {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx", Locale.ROOT);

    private Literals() {}

    /**
     * The literal of a value.
     *
     * @throws IllegalArgumentException if values of the type have no literal, or this value has none
     */
    public static <T> String of(SqlType<T> type, @Nullable T value) {
        return of(type, value, bytes -> "X" + text(HexFormat.of().formatHex(bytes)));
    }

    /**
     * The literal of a value.
     *
     * @param bytes how bytes are written
     * @throws IllegalArgumentException if values of the type have no literal, or this value has none
     */
    public static <T> String of(SqlType<T> type, @Nullable T value, Function<byte[], String> bytes) {
        try {
            Object jdbc = value == null ? null : type.toJdbc(value);
            return jdbc instanceof byte[] binary ? bytes.apply(binary) : literal(type, jdbc);
        } catch (SQLException e) {
            throw new IllegalArgumentException("A value of " + type + " cannot be written as a literal", e);
        }
    }

    private static String literal(SqlType<?> type, @Nullable Object jdbc) {
        if (jdbc == null) {
            return "null";
        } else if (jdbc instanceof String text) {
            return text(text);
        } else if (jdbc instanceof Boolean || jdbc instanceof Integer || jdbc instanceof Long || isSmall(jdbc)) {
            return jdbc.toString();
        } else if (jdbc instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (jdbc instanceof UUID uuid) {
            return "uuid " + text(uuid.toString());
        } else if (jdbc instanceof Object[] elements) {
            return Arrays.stream(elements).map(e -> literal(type, e)).collect(Collectors.joining(", ", "array[", "]"));
        }
        String literal = jdbc instanceof Number number ? floating(number) : isInYears(jdbc) ? temporal(jdbc) : null;
        if (literal == null) {
            throw new IllegalArgumentException("A value of " + type + " cannot be written as a literal: compare with a"
                    + " column, or spell it with Sql.unsafe");
        }
        return literal;
    }

    private static boolean isSmall(Object value) {
        return value instanceof Short || value instanceof Byte;
    }

    private static @Nullable String floating(Number number) {
        boolean finite = (number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue());
        return finite
                ? "cast(" + number + " as " + (number instanceof Float ? "real" : "double precision") + ')'
                : null;
    }

    /** Years that all databases write with four digits. */
    private static boolean isInYears(Object value) {
        return !(value instanceof TemporalAccessor time)
                || !time.isSupported(ChronoField.YEAR)
                || time.get(ChronoField.YEAR) > 0 && time.get(ChronoField.YEAR) < 10_000;
    }

    private static @Nullable String temporal(Object value) {
        if (value instanceof LocalDate date) {
            return "date " + text(DATE.format(date));
        } else if (value instanceof LocalTime time) {
            return "time " + text(TIME.format(time));
        } else if (value instanceof OffsetTime time) {
            return "time with time zone " + text(TIME.format(time) + OFFSET.format(time));
        } else if (value instanceof LocalDateTime timestamp) {
            return "timestamp " + text(timestamp(timestamp));
        } else if (value instanceof OffsetDateTime timestamp) {
            return "timestamp with time zone "
                    + text(timestamp(timestamp.toLocalDateTime()) + OFFSET.format(timestamp));
        }
        return null;
    }

    private static String timestamp(LocalDateTime timestamp) {
        return DATE.format(timestamp) + ' ' + TIME.format(timestamp);
    }

    /**
     * Text in quotes.
     *
     * @throws IllegalArgumentException if it holds NUL
     */
    public static String text(String text) {
        if (text.indexOf(0) >= 0) {
            throw new IllegalArgumentException("A text with a NUL character cannot be written as a literal");
        }
        return '\'' + text.replace("'", "''") + '\'';
    }
}
