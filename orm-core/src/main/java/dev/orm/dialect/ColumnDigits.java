package dev.orm.dialect;

import dev.orm.schema.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many digits a column keeps: of a decimal number, or of a second's fraction.
 *
 * @param precision all digits, or those of a second; 0 where nothing is said
 * @param scale     those behind the point of a decimal number
 */
record ColumnDigits(int precision, int scale) {

    private static final Pattern SPELLED = Pattern.compile(
            "(?i)(numeric|decimal|dec|time|timestamp|interval)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\).*");

    /** What the column's own definition says, or else the mapping. */
    static ColumnDigits of(Column column) {
        String definition = column.unsafeDefinition();
        return definition == null ? new ColumnDigits(column.precision(), column.scale()) : spelled(definition.strip());
    }

    private static ColumnDigits spelled(String definition) {
        Matcher parts = SPELLED.matcher(definition);
        return parts.matches()
                ? new ColumnDigits(number(parts.group(2)), number(parts.group(3)))
                : new ColumnDigits(0, 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    boolean areDecimal() {
        return precision > 0;
    }

    /** The digits of a second's fraction, where the database keeps so many at most. */
    int ofSecond(int most) {
        return precision == 0 ? most : Math.min(precision, most);
    }
}
