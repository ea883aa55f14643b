package dev.orm.sql.render;

import java.util.List;

/** Puts literals in the places of the question marks of a text, which are those outside quotes and comments. */
final class InlineValues {

    private InlineValues() {}

    /**
     * The text with its literals. Two question marks are the operator that consists of one.
     *
     * @throws IllegalStateException if there are more or fewer question marks than literals
     */
    static String of(String text, List<String> literals) {
        StringBuilder inlined = new StringBuilder();
        int next = 0;
        int done = 0;
        for (int at = ParameterScan.next(text, 0, '?'); at >= 0; at = ParameterScan.next(text, done, '?')) {
            inlined.append(text, done, at);
            if (ParameterScan.isOperator(text, at)) {
                inlined.append('?');
                done = at + 2;
            } else if (next < literals.size()) {
                inlined.append(literals.get(next++));
                done = at + 1;
            } else {
                throw mismatch(text, literals);
            }
        }
        if (next != literals.size()) {
            throw mismatch(text, literals);
        }
        return inlined.append(text, done, text.length()).toString();
    }

    private static IllegalStateException mismatch(String text, List<String> literals) {
        return new IllegalStateException(
                "The text has another number of question marks than its " + literals.size() + " values: " + text);
    }
}
