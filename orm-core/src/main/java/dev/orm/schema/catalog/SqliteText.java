package dev.orm.schema.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the texts in which SQLite keeps its objects, word by word. Words in quotes as text keep their case; all others lose it. */
final class SqliteText {

    private static final String OPERATORS = "<>=!|";

    private SqliteText() {}

    /** The words of a text; parentheses, commas and operators are words of their own, quoted names lose quotes they do not need. */
    static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            char c = sql.charAt(at);
            if (!Character.isWhitespace(c) && !sql.startsWith("--", at) && !sql.startsWith("/*", at)) {
                words.add(word(sql.substring(at, end)));
            }
            at = end;
        }
        return words;
    }

    private static String word(String text) {
        char c = text.charAt(0);
        if (c == '\'') {
            return text;
        }
        if (c == '"' || c == '`' || c == '[') {
            String name = text.substring(1, text.length() - 1);
            return name.matches("[a-z_][a-z0-9_]*") ? name : '"' + name + '"';
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static int end(String sql, int at) {
        char c = sql.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return closing(sql, at, c);
        } else if (c == '[') {
            return sql.indexOf(']', at) + 1;
        } else if (sql.startsWith("--", at)) {
            return after(sql, "\n", at);
        } else if (sql.startsWith("/*", at)) {
            return after(sql, "*/", at);
        }
        int end = at + 1;
        while (end < sql.length() && belongs(sql.charAt(end - 1), sql.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a character goes on with a name, a number or an operator. */
    private static boolean belongs(char last, char next) {
        boolean operator = OPERATORS.indexOf(last) >= 0 && OPERATORS.indexOf(next) >= 0;
        return operator || isWord(last) && isWord(next) || last == '-' && next == '>';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }

    private static int closing(String sql, int at, char quote) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) != quote) {
                end++;
            } else if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                end += 2;
            } else {
                return end + 1;
            }
        }
        return end;
    }

    private static int after(String sql, String mark, int at) {
        int found = sql.indexOf(mark, at);
        return found < 0 ? sql.length() : found + mark.length();
    }

    /** Words as a text again, in one form whatever their spaces were. */
    static String joined(List<String> words) {
        return Parentheses.stripped(String.join(" ", words));
    }

    /** The words between a parenthesis and the one that closes it. */
    static List<String> within(List<String> words, int opening) {
        int depth = 0;
        for (int i = opening; i < words.size(); i++) {
            depth += words.get(i).equals("(") ? 1 : words.get(i).equals(")") ? -1 : 0;
            if (depth == 0) {
                return words.subList(opening + 1, i);
            }
        }
        return words.subList(opening + 1, words.size());
    }

    /** The parts between commas outside parentheses. */
    static List<List<String>> parts(List<String> words) {
        List<List<String>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            depth += words.get(i).equals("(") ? 1 : words.get(i).equals(")") ? -1 : 0;
            if (depth == 0 && words.get(i).equals(",")) {
                parts.add(words.subList(start, i));
                start = i + 1;
            }
        }
        parts.add(words.subList(start, words.size()));
        return parts;
    }
}
