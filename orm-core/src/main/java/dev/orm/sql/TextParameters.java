package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an SQL text: question marks and names behind a colon, outside quotes, dollar quotes and comments. A
 * backslash before one takes its meaning; two colons are a cast of PostgreSQL, and an operator with a question mark has two
 * of them for the driver.
 *
 * @param texts what stands around the parameters, one more than there are parameters
 * @param names the names of the parameters; null for a question mark
 */
record TextParameters(List<String> texts, List<@Nullable String> names) {

    static TextParameters of(String text) {
        return new Scan(text, true).result();
    }

    /** A text without parameters: each question mark is one of an operator, each colon is a colon. */
    static TextParameters none(String text) {
        return new Scan(text, false).result();
    }

    boolean areNamed() {
        return names.stream().anyMatch(name -> name != null);
    }

    private static final class Scan {

        private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

        private final String text;
        private final boolean parameters;
        private final List<String> texts = new ArrayList<>();
        private final List<@Nullable String> names = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();
        private int position;

        Scan(String text, boolean parameters) {
            this.text = text;
            this.parameters = parameters;
        }

        TextParameters result() {
            while (position < text.length()) {
                step(text.charAt(position));
            }
            texts.add(current.toString());
            return new TextParameters(texts, names);
        }

        private void step(char character) {
            int end = endOfOpaque(character);
            if (end > position) {
                takeOpaque(end);
            } else if (character == '?' && !parameters) {
                operator(1);
            } else if (!parameters) {
                take(1);
            } else if (text.startsWith("\\?", position)) {
                operator(2);
            } else if (text.startsWith("\\:", position)) {
                position++;
                take(1);
            } else if (text.startsWith("::", position) || text.startsWith("??", position)) {
                take(2);
            } else if (character == '?') {
                parameter(null, position + 1);
            } else if (character == ':' && endOfName(position + 1) > position + 1) {
                int after = endOfName(position + 1);
                parameter(text.substring(position + 1, after), after);
            } else {
                take(1);
            }
        }

        private void operator(int characters) {
            current.append("??");
            position += characters;
        }

        /** A comment up to the end of its line takes nothing with it that is written behind the text. */
        private void takeOpaque(int end) {
            boolean open = text.startsWith("--", position) && text.charAt(end - 1) != '\n';
            take(end - position);
            current.append(open ? "\n" : "");
        }

        /** The end of a quoted text or comment that begins here. */
        private int endOfOpaque(char character) {
            if (character == '\'' || character == '"') {
                return after(String.valueOf(character), position + 1);
            }
            if (text.startsWith("--", position)) {
                return after("\n", position + 2);
            }
            if (character == '$') {
                return endOfDollarQuote();
            }
            return text.startsWith("/*", position) ? after("*/", position + 2) : position;
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
            while (end < text.length() && Labels.isParameterPart(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private void take(int characters) {
            current.append(text, position, position + characters);
            position += characters;
        }

        private void parameter(@Nullable String name, int after) {
            texts.add(current.toString());
            names.add(name);
            current.setLength(0);
            position = after;
        }
    }
}
