package dev.orm.type;

import java.sql.SQLException;

/** Checks JSON before it is sent: in it, what a database cannot store may also hide behind an escape. */
final class JsonText {

    private static final int ESCAPE_LENGTH = 6;

    private JsonText() {}

    static String storable(String json) throws SQLException {
        TextType.storable(json);
        int backslash = json.indexOf('\\');
        while (backslash >= 0) {
            backslash = json.indexOf('\\', afterEscape(json, backslash));
        }
        return json;
    }

    /** Where the text goes on after an escape, or after the two that make a surrogate pair. */
    private static int afterEscape(String json, int start) throws SQLException {
        int code = code(json, start);
        if (code == 0) {
            throw refused("a NUL character");
        }
        if (code < 0 || !Character.isSurrogate((char) code)) {
            return start + (code < 0 ? 2 : ESCAPE_LENGTH);
        }
        int low = code(json, start + ESCAPE_LENGTH);
        if (low < 0 || !Character.isSurrogatePair((char) code, (char) low)) {
            throw refused("half of a surrogate pair");
        }
        return start + 2 * ESCAPE_LENGTH;
    }

    /** The character that an escape at a position stands for by its number, or -1 if there is none. */
    private static int code(String json, int start) {
        return json.startsWith("\\u", start) && json.length() >= start + ESCAPE_LENGTH
                ? Integer.parseInt(json.substring(start + 2, start + ESCAPE_LENGTH), 16)
                : -1;
    }

    private static SQLException refused(String what) {
        return new RefusedValueException(
                "The JSON holds " + what + " in an escape, which databases cannot store; remove it before saving",
                RefusedValueException.UNTRANSLATABLE_CHARACTER);
    }
}
