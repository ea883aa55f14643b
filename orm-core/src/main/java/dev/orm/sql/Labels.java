package dev.orm.sql;

import java.nio.charset.StandardCharsets;

/** Checks of the names that statements choose. */
final class Labels {

    private static final int LONGEST = 63;

    private Labels() {}

    /** A parameter is found in text by its name, so the name is one word. */
    static void checkParameter(String name) {
        boolean isWord = !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
        if (!isWord) {
            throw new IllegalArgumentException("A parameter is named by one word of letters, digits and _; found \""
                    + name.replace('\0', '?') + "\"");
        }
    }

    static void check(String label) {
        if (label.isBlank() || label.indexOf(0) >= 0) {
            throw new IllegalArgumentException(
                    "A label must not be blank or hold NUL; found \"" + label.replace('\0', '?') + "\"");
        }
        if (label.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new IllegalArgumentException("The label " + label + " is longer than " + LONGEST
                    + " bytes, which PostgreSQL would cut off; choose a shorter one");
        }
    }
}
