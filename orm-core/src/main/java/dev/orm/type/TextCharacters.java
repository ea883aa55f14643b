package dev.orm.type;

/** Which texts databases keep as they are: those without NUL and without halves of surrogate pairs. Thread-safe. */
public final class TextCharacters {

    private static final int NONE = -1;

    private TextCharacters() {}

    /** Whether databases and drivers take the text, as a value, as a name or as a key. */
    public static boolean areStorable(String text) {
        return firstRefused(text) == NONE;
    }

    /** Where the first character is that databases do not take; negative if they take them all. */
    static int firstRefused(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == 0) {
                return i;
            }
            if (Character.isSurrogate(character)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(character, text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return NONE;
    }
}
