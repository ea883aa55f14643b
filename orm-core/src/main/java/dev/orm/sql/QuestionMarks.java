package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/** Finds the question marks of an SQL text that are parameters: those outside quotes and comments. */
final class QuestionMarks {

    private QuestionMarks() {}

    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '?') {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
            i = next(text, i);
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int next(String text, int i) {
        char character = text.charAt(i);
        if (character == '\'' || character == '"') {
            return after(text, String.valueOf(character), i + 1);
        }
        if (text.startsWith("--", i)) {
            return after(text, "\n", i + 2);
        }
        return text.startsWith("/*", i) ? after(text, "*/", i + 2) : i + 1;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
