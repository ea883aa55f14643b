package dev.orm.dialect;

import dev.orm.type.Range;
import dev.orm.type.SqlType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of PostgreSQL's ranges as text.
 *
 * @param rangeName the name of the type of ranges
 * @param parser    reads a bound
 */
record PostgresBounds<T extends Comparable<? super T>>(String rangeName, Function<String, T> parser) {

    /** A bound is bare, or in double quotes in which both a quote and a backslash are doubled. */
    private static final Pattern RANGE = Pattern.compile(
            "(?<open>[\\[(])(?<lower>\"(?:[^\"]|\"\")*\"|[^,\"]*),(?<upper>\"(?:[^\"]|\"\")*\"|[^\\])\"]*)(?<close>[\\])])");

    private static final Map<Class<?>, PostgresBounds<?>> BY_CLASS = Map.of(
            Integer.class, new PostgresBounds<>("int4range", Integer::valueOf),
            Long.class, new PostgresBounds<>("int8range", Long::valueOf),
            BigDecimal.class, new PostgresBounds<>("numrange", BigDecimal::new),
            LocalDate.class, new PostgresBounds<>("daterange", PostgresBounds::date),
            LocalDateTime.class, new PostgresBounds<>("tsrange", PostgresBounds::timestamp),
            OffsetDateTime.class, new PostgresBounds<>("tstzrange", PostgresBounds::offsetTimestamp),
            Instant.class,
                    new PostgresBounds<>(
                            "tstzrange", text -> offsetTimestamp(text).toInstant()));

    private static final DateTimeFormatter OFFSET_TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm:ss", "+00")
            .toFormatter(Locale.ROOT);

    static PostgresBounds<?> of(SqlType<?> element) {
        PostgresBounds<?> bounds = BY_CLASS.get(element.javaType());
        if (bounds == null) {
            throw new IllegalArgumentException("PostgreSQL has no ranges of " + element + "; there are ranges of "
                    + BY_CLASS.keySet().stream()
                            .map(Class::getSimpleName)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return bounds;
    }

    String multirangeName() {
        return rangeName.replace("range", "multirange");
    }

    static String text(Range<?> range) {
        return range.isEmpty()
                ? "empty"
                : (range.lowerIncluded() ? "[" : "(")
                        + bound(range.lower())
                        + ','
                        + bound(range.upper())
                        + (range.upperIncluded() ? "]" : ")");
    }

    static String text(List<?> ranges) {
        return ranges.stream().map(range -> text((Range<?>) range)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String bound(@Nullable Object bound) {
        if (bound == null) {
            return "";
        }
        Object jdbc = bound instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : bound;
        return '"' + PostgresText.of(jdbc) + '"';
    }

    Range<T> range(String text) {
        Matcher parts = RANGE.matcher(text);
        if (text.equals("empty")) {
            return Range.empty();
        }
        if (!parts.matches()) {
            throw new IllegalStateException("PostgreSQL gave a range that is none of " + rangeName);
        }
        return range(parts);
    }

    private Range<T> range(Matcher parts) {
        return new Range<>(
                parsed(parts.group("lower")),
                parsed(parts.group("upper")),
                parts.group("open").equals("["),
                parts.group("close").equals("]"),
                false);
    }

    List<Range<T>> ranges(String text) {
        List<Range<T>> ranges = new ArrayList<>();
        Matcher parts = RANGE.matcher(text);
        while (parts.find()) {
            ranges.add(range(parts));
        }
        return ranges;
    }

    private @Nullable T parsed(String bound) {
        String bare = bound.startsWith("\"") ? bound.substring(1, bound.length() - 1) : bound;
        return bare.isEmpty() ? null : parser.apply(bare);
    }

    private static LocalDate date(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? LocalDate.MIN : LocalDate.MAX;
        }
        return LocalDate.parse(iso(text));
    }

    private static LocalDateTime timestamp(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? LocalDateTime.MIN : LocalDateTime.MAX;
        }
        return LocalDateTime.parse(iso(text));
    }

    private static OffsetDateTime offsetTimestamp(String text) {
        if (text.endsWith("infinity")) {
            return text.startsWith("-") ? OffsetDateTime.MIN : OffsetDateTime.MAX;
        }
        return OffsetDateTime.parse(iso(text), OFFSET_TIMESTAMP);
    }

    /** PostgreSQL has no year 0, and a T neither. */
    private static String iso(String text) {
        boolean beforeChrist = text.endsWith(" BC");
        String date = beforeChrist ? text.substring(0, text.length() - 3) : text;
        int dash = date.indexOf('-');
        int ofEra = Integer.parseInt(date.substring(0, dash));
        int year = beforeChrist ? 1 - ofEra : ofEra;
        String digits = Integer.toString(Math.abs(year));
        return (year < 0 ? "-" : year > 9999 ? "+" : "")
                + "0".repeat(Math.max(0, 4 - digits.length()))
                + digits
                + date.substring(dash).replace(' ', 'T');
    }
}
