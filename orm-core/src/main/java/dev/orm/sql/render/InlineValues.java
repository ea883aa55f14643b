package dev.orm.sql.render;

import java.util.List;

/** Puts literals in the places of the question marks of a text, which are those outside quotes and comments. */
final class InlineValues {

    private final String text;
    private final List<String> literals;
    private final StringBuilder inlined = new StringBuilder();
    private int next;

    private InlineValues(String text, List<String> literals) {
        this.text = text;
        this.literals = literals;
    }

    /**
     * The text with its literals. Two question marks are the operator that consists of one.
     *
     * @throws IllegalStateException if there are more or fewer question marks than literals
     */
    static String of(String text, List<String> literals) {
        return new InlineValues(text, literals).inline();
    }

    private String inline() {
        int i = 0;
        while (i < text.length()) {
            char character = text.charAt(i);
            int end = character == '?' ? i + 1 : end(i, character);
            if (character != '?') {
                inlined.append(text, i, end);
            } else if (text.startsWith("??", i)) {
                inlined.append('?');
                end = i + 2;
            } else if (next < literals.size()) {
                inlined.append(literals.get(next++));
            } else {
                throw mismatch();
            }
            i = end;
        }
        if (next != literals.size()) {
            throw mismatch();
        }
        return inlined.toString();
    }

    private IllegalStateException mismatch() {
        return new IllegalStateException(
                "The text has another number of question marks than its " + literals.size() + " values: " + text);
    }

    private int end(int from, char character) {
        if (character == '\'' || character == '"') {
            return after(String.valueOf(character), from + 1);
        } else if (text.startsWith("--", from)) {
            return after("\n", from + 2);
        }
        return text.startsWith("/*", from) ? after("*/", from + 2) : from + 1;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }
}
