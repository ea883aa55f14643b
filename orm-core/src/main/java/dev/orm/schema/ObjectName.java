package dev.orm.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of an object with or without a schema, as mappings spell it in one text. Immutable.
 *
 * @param schema the schema, or null where none is named
 * @param name   the name
 */
public record ObjectName(@Nullable Identifier schema, Identifier name) {

    /**
     * Reads a name such as {@code mood}, {@code sales.mood} or {@code "sales"."my.mood"}: a point within double quotes or backticks
     * belongs to the name.
     *
     * @throws IllegalArgumentException when a part is empty or holds characters no database accepts
     */
    public static ObjectName of(String text) {
        int point = text.indexOf('.', endOfQuotes(text));
        if (point == 0 || point == text.length() - 1) {
            throw new IllegalArgumentException(
                    "The name \"" + text
                            + "\" has nothing before or behind its point: write a name such as mood, or one with its schema such as sales.mood");
        }
        return point < 0
                ? new ObjectName(null, Identifier.of(text))
                : new ObjectName(Identifier.of(text.substring(0, point)), Identifier.of(text.substring(point + 1)));
    }

    /** Where the quotes that the text begins with are closed; quotes within them are not followed by a point. */
    private static int endOfQuotes(String text) {
        char quote = text.isEmpty() ? 0 : text.charAt(0);
        if (quote != '"' && quote != '`') {
            return 0;
        }
        int end = text.indexOf(quote + ".", 1);
        return end < 0 ? text.length() : end;
    }
}
