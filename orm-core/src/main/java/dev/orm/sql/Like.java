package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of text with a pattern. The escape character is always written, because databases differ in their default.
 */
record Like(TextExpression operand, Expression<String> pattern, boolean negated, boolean ignoreCase)
        implements Predicate {

    static final char ESCAPE = '!';

    static Like pattern(TextExpression operand, @Nullable String pattern, boolean negated, boolean ignoreCase) {
        Parameter<String> parameter = Parameter.of(operand, "like", SqlTypes.STRING, pattern);
        requireComplete(operand, parameter.value());
        return new Like(operand, parameter, negated, ignoreCase);
    }

    /** Databases differ in what an escape character before any other one means. */
    private static void requireComplete(TextExpression operand, String pattern) {
        for (int at = pattern.indexOf(ESCAPE); at >= 0; at = pattern.indexOf(ESCAPE, at + 2)) {
            if (at + 1 == pattern.length() || "%_!".indexOf(pattern.charAt(at + 1)) < 0) {
                throw new IllegalArgumentException("like(...) of " + operand
                        + ": the pattern has a ! that stands before neither %, _ nor another !; write !! for the character"
                        + " itself, or look for a text as it is by contains(...), startsWith(...) or endsWith(...)");
            }
        }
    }

    static Like part(
            TextExpression operand,
            String method,
            String before,
            @Nullable String text,
            String after,
            boolean ignoreCase) {
        String pattern = before + escaped(Values.require(operand, method, text)) + after;
        return new Like(operand, new Parameter<>(SqlTypes.STRING, pattern), false, ignoreCase);
    }

    static Condition equalIgnoreCase(TextExpression operand, @Nullable String value) {
        Parameter<String> parameter = Parameter.of(operand, "eqIgnoreCase", SqlTypes.STRING, value);
        return new Comparison(operand.lower(), " = ", lower(parameter));
    }

    private static TextExpression lower(Expression<String> text) {
        return TextValue.of(TextOperations.LOWER, text);
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '%' || character == '_' || character == ESCAPE) {
                escaped.append(ESCAPE);
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    @Override
    public void writeTo(SqlWriter writer) {
        Expression<?> text = Grouped.of(ignoreCase ? operand.lower() : operand, Rank.PREDICATE + 1);
        Expression<?> model = Grouped.of(ignoreCase ? lower(pattern) : pattern, Rank.PREDICATE + 1);
        writer.operation(negated ? TextOperations.NOT_LIKE : TextOperations.LIKE, List.of(text, model));
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
