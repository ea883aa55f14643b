package dev.orm.schema;

import dev.orm.type.TextCharacters;

/**
 * The name of a database object, and whether it must be written with quotes.
 *
 * <p>A name that is not quoted is folded by the database as it folds plain SQL (H2 to upper case, PostgreSQL to lower case), unless
 * the dialect has to quote it anyway because it is a reserved word or holds other characters than letters, digits and underscores.
 * Immutable and thread-safe.
 *
 * @param text   the name without quotes; never empty
 * @param quoted whether the name is written exactly as it stands here
 */
public record Identifier(String text, boolean quoted) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException when it is empty or holds a NUL character or half of a surrogate pair
     */
    public Identifier {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A name of a table, column or sequence is empty: give it at least one character");
        }
        if (!TextCharacters.areStorable(text)) {
            throw new IllegalArgumentException(
                    "A name of a table, column or sequence holds a NUL character or half of a surrogate pair: no database accepts it");
        }
    }

    /**
     * Reads a name as mappings spell it: in double quotes or backticks it is quoted, otherwise not.
     *
     * @throws IllegalArgumentException when nothing is left of the name or it holds characters no database accepts
     */
    public static Identifier of(String name) {
        int last = name.length() - 1;
        boolean quoted =
                last > 0 && name.charAt(0) == name.charAt(last) && (name.charAt(0) == '"' || name.charAt(0) == '`');
        return quoted ? new Identifier(name.substring(1, last), true) : new Identifier(name, false);
    }

    /** Whether the name consists of ASCII letters, digits and underscores and does not start with a digit. */
    public boolean isPlain() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return quoted ? '"' + text + '"' : text;
    }
}
