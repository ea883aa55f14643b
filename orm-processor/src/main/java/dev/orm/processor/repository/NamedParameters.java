package dev.orm.processor.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names behind colons in an SQL text, read as they are when it runs: outside of quotes, dollar quotes and comments, where a backslash before a colon takes
 * its meaning, two are a cast, and {@code :#{...}} is an expression.
 */
final class NamedParameters {

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private final List<String> names = new ArrayList<>();
    private int position;
    private boolean positional;

    private NamedParameters(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        return read(text).names;
    }

    /** Whether a text has parameters without names, question marks that no backslash takes their meaning from. */
    static boolean isPositional(String text) {
        return read(text).positional;
    }

    private static NamedParameters read(String text) {
        NamedParameters parameters = new NamedParameters(text);
        while (parameters.position < text.length()) {
            parameters.step();
        }
        return parameters;
    }

    private void step() {
        int end = endOfOpaque();
        int name = endOfName(position + 1);
        if (end > position) {
            position = end;
        } else if (at("\\:") || at("\\?") || at("::")) {
            position += 2;
        } else if (at(":") && name > position + 1) {
            names.add(text.substring(position + 1, name));
            position = name;
        } else {
            positional |= at("?");
            position++;
        }
    }

    private boolean at(String start) {
        return text.startsWith(start, position);
    }

    /** The end of a quoted text, a comment or an expression that begins here; here if none does. */
    private int endOfOpaque() {
        if (at("'") || at("\"")) {
            return after(text.substring(position, position + 1), position + 1);
        }
        if (at("--")) {
            return after("\n", position + 2);
        }
        if (at(":#{") || at("?#{") || at(":${") || at("?${")) {
            return after("}", position + 3);
        }
        return at("$") ? endOfDollarQuote() : at("/*") ? after("*/", position + 2) : position;
    }

    private int endOfDollarQuote() {
        boolean insideName = position > 0 && Character.isJavaIdentifierPart(text.charAt(position - 1));
        Matcher quote = DOLLAR_QUOTE.matcher(text).region(position, text.length());
        return !insideName && quote.lookingAt() ? after(quote.group(), quote.end()) : position;
    }

    private int after(String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? text.length() : found + end.length();
    }

    private int endOfName(int start) {
        if (start >= text.length() || !Character.isJavaIdentifierStart(text.charAt(start))) {
            return start;
        }
        int end = start + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char character) {
        return Character.isJavaIdentifierPart(character) && !Character.isIdentifierIgnorable(character);
    }
}
