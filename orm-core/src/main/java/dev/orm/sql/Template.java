package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * SQL with holes for operands: the spelling of an {@link Operation} on a database. An immutable value.
 *
 * @param parts the texts and holes in their order
 */
public record Template(List<Part> parts) {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d+|\\*)}");

    /** Copies the parts. */
    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * The template of a text in which <code>{0}</code>, <code>{1}</code>... stand for the operands, each of which may
     * stand more than once, and <code>{*}</code> for all of them, separated by commas. Operands that are not atoms are
     * written in parentheses.
     */
    public static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = HOLE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String before = text.substring(end, matcher.start());
            end = matcher.end();
            parts.add(new Part(before, hole(matcher.group(1)), isEnclosed(before, text.substring(end))));
        }
        parts.add(new Part(text.substring(end), Part.END, true));
        return new Template(parts);
    }

    private static boolean isEnclosed(String before, String after) {
        return (before.endsWith("(") || before.endsWith(", ")) && (after.startsWith(")") || after.startsWith(","));
    }

    private static int hole(String name) {
        return name.equals("*") ? Part.ALL : Integer.parseInt(name);
    }

    /**
     * A text and what follows it.
     *
     * @param text the text
     * @param operand the position of the operand after the text, {@link #ALL} or {@link #END}
     * @param enclosed whether the operand stands between parentheses or commas, so that it needs no parentheses of its
     *     own
     */
    public record Part(String text, int operand, boolean enclosed) {

        /** All operands, separated by commas. */
        public static final int ALL = -1;

        /** Nothing follows. */
        public static final int END = -2;
    }

    /** Whether an operand can stand anywhere without parentheses. */
    public static boolean isAtom(Expression<?> operand) {
        return Rank.of(operand) >= Rank.ATOM;
    }

    /**
     * Checks that each operand has its hole, so that no value is lost and none is missing.
     *
     * @throws IllegalArgumentException if operands and holes do not fit
     */
    public void check(String name, int operands) {
        boolean fits = parts.stream().anyMatch(part -> part.operand() == Part.ALL)
                || IntStream.range(0, operands).allMatch(i -> parts.stream().anyMatch(part -> part.operand() == i));
        int greatest = parts.stream().mapToInt(Part::operand).max().orElse(Part.END);
        if (!fits || greatest >= operands) {
            throw new IllegalArgumentException(
                    name + " is given " + operands + " operands, which do not fit the holes of its template " + this);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.text());
            if (part.operand() != Part.END) {
                text.append('{')
                        .append(part.operand() == Part.ALL ? "*" : String.valueOf(part.operand()))
                        .append('}');
            }
        }
        return text.toString();
    }
}
