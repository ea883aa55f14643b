package dev.orm.dialect;

import dev.orm.schema.Column;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many digits a column keeps: of a decimal number, or of a second's fraction.
 *
 * @param precision all digits, or those of a second; -1 where nothing is said
 * @param scale     those behind the point of a decimal number
 */
record ColumnDigits(int precision, int scale) {

    private static final int UNSAID = -1;

    private static final Pattern SPELLED = Pattern.compile(
            "(?i)(numeric|decimal|dec|time|timetz|timestamp|timestamptz|interval)\\s*\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\).*");

    /** What the column's own definition says, or else the mapping. */
    static ColumnDigits of(Column column) {
        String definition = column.unsafeDefinition();
        if (definition != null) {
            return spelled(definition.strip());
        }
        return new ColumnDigits(column.precision() == 0 ? UNSAID : column.precision(), column.scale());
    }

    private static ColumnDigits spelled(String definition) {
        Matcher parts = SPELLED.matcher(definition);
        return parts.matches()
                ? new ColumnDigits(number(parts.group(2)), number(parts.group(3)))
                : new ColumnDigits(UNSAID, 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    boolean areDecimal() {
        return precision > 0;
    }

    /** The digits of a second's fraction, where the database keeps so many at most. */
    int ofSecond(int most) {
        return precision == UNSAID ? most : Math.min(precision, most);
    }
}
