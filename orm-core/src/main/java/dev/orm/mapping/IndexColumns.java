package dev.orm.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the column list of {@code @Index}: names and expressions in parentheses, each with its direction. */
final class IndexColumns {

    private IndexColumns() {}

    /**
     * One entry of the list.
     *
     * @param text       the name of a column, or an expression, without the parentheses around it
     * @param expression whether it is an expression
     * @param descending whether the values run from high to low
     */
    record Entry(String text, boolean expression, boolean descending) {}

    static List<Entry> of(String columnList) {
        List<Entry> entries = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < columnList.length(); i++) {
            char c = columnList.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
            } else if (c == ',' && depth == 0) {
                entries.add(entry(columnList.substring(start, i)));
                start = i + 1;
            }
        }
        entries.add(entry(columnList.substring(start)));
        return entries;
    }

    private static Entry entry(String text) {
        String trimmed = text.strip();
        String direction = trimmed.substring(trimmed.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
        boolean directed = trimmed.contains(" ") && (direction.equals("DESC") || direction.equals("ASC"));
        String what = directed ? trimmed.substring(0, trimmed.lastIndexOf(' ')).strip() : trimmed;
        boolean expression = what.startsWith("(");
        return new Entry(expression ? bare(what) : what, expression, directed && direction.equals("DESC"));
    }

    /** Takes the parentheses away that enclose the whole expression. */
    private static String bare(String expression) {
        int depth = 0;
        for (int i = 0; i < expression.length() - 1; i++) {
            char c = expression.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return expression;
            }
        }
        return expression.endsWith(")") ? expression.substring(1, expression.length() - 1) : expression;
    }
}
