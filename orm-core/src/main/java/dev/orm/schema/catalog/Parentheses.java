package dev.orm.schema.catalog;

/** The parentheses that databases write around whole expressions. */
final class Parentheses {

    private Parentheses() {}

    /** An expression without parentheses around all of it. */
    static String stripped(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && closing(text) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }

    /** Where the parenthesis that opens a text is closed; what is quoted does not count. */
    private static int closing(String text) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
