package dev.orm.sql.render;

/** Finds the places of parameters in a text: those outside quotes and comments. Two question marks are the operator that consists of one. */
final class ParameterScan {

    private ParameterScan() {}

    /** The next question mark, or mark of another kind, from an index on; -1 if there is none. */
    static int next(String text, int from, char mark) {
        int i = from;
        while (i < text.length()) {
            char character = text.charAt(i);
            if (character == '?' || character == mark) {
                return i;
            }
            i = end(text, i, character);
        }
        return -1;
    }

    /** Whether the question mark found is an operator, which takes two characters. */
    static boolean isOperator(String text, int at) {
        return text.startsWith("??", at);
    }

    private static int end(String text, int from, char character) {
        if (character == '\'' || character == '"') {
            return after(text, String.valueOf(character), from + 1);
        } else if (text.startsWith("--", from)) {
            return after(text, "\n", from + 2);
        }
        return text.startsWith("/*", from) ? after(text, "*/", from + 2) : from + 1;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
