package dev.orm.sql;

import dev.orm.type.TextCharacters;
import java.nio.charset.StandardCharsets;

/** Checks of the names that statements choose. */
final class Labels {

    private static final int LONGEST = 63;

    private Labels() {}

    /** A parameter is found in text by its name, so the name is one word. */
    static void checkParameter(String name) {
        boolean isWord = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Labels::isParameterPart);
        if (!isWord) {
            throw new IllegalArgumentException(
                    "A parameter is named by one word of letters, digits and _; found \"" + shown(name) + "\"");
        }
    }

    /** Java takes NUL and other characters that are not seen as parts of a word too. */
    static boolean isParameterPart(int character) {
        return Character.isJavaIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }

    /** As messages and logs can hold it. */
    private static String shown(String name) {
        return name.codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static void check(String label) {
        if (label.isBlank() || !TextCharacters.areStorable(label)) {
            throw new IllegalArgumentException(
                    "A label must not be blank, nor hold NUL or half of a surrogate pair; found \"" + shown(label)
                            + "\"");
        }
        if (label.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("The label " + label + " is longer than " + LONGEST
                    + " bytes, which PostgreSQL would cut off; choose a shorter one");
        }
    }
}
