package dev.orm.diagram;

import java.util.List;

/** Writes a diagram for Mermaid. Entities are numbered, so that their names stand in quoted labels alone. */
final class MermaidText {

    private MermaidText() {}

    static String of(List<Box> boxes, List<Line> lines) {
        StringBuilder text = new StringBuilder("erDiagram\n");
        for (int i = 0; i < boxes.size(); i++) {
            append(text, boxes.get(i), i);
        }
        for (Line line : lines) {
            text.append("    e").append(line.from()).append(' ').append(left(line.fromEnd()));
            text.append("--").append(right(line.toEnd())).append(" e").append(line.to());
            text.append(" : \"").append(quoted(line.label())).append("\"\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Box box, int number) {
        text.append("    e")
                .append(number)
                .append("[\"")
                .append(quoted(box.title()))
                .append("\"] {\n");
        for (Box.Row row : box.rows()) {
            text.append("        ").append(word(row.type())).append(' ').append(word(row.name()));
            text.append(row.key().isEmpty() ? "" : " " + row.key()).append('\n');
        }
        text.append("    }\n");
    }

    private static String left(Line.End end) {
        return switch (end) {
            case ONE -> "||";
            case ZERO_OR_ONE -> "|o";
            case MANY -> "}o";
        };
    }

    private static String right(Line.End end) {
        return switch (end) {
            case ONE -> "||";
            case ZERO_OR_ONE -> "o|";
            case MANY -> "o{";
        };
    }

    /** Types and names of attributes cannot be quoted: whatever is no letter or digit becomes an underscore. */
    private static String word(String name) {
        String word = name.replace("[]", "_array").replaceAll("[^A-Za-z0-9]", "_");
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "a" + word : word;
    }

    /** Whatever could mean something to Mermaid, or to the page it is drawn in, is written by its number. */
    private static String quoted(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().forEach(character -> {
            if (Character.isLetterOrDigit(character) || " _-./()".indexOf(character) >= 0) {
                text.appendCodePoint(character);
            } else {
                text.append('#').append(character).append(';');
            }
        });
        return text.toString();
    }
}
