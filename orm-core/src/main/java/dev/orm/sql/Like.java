package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match of text with a pattern. The escape character is always written, because databases differ in their default.
 */
record Like(TextExpression operand, Parameter<String> pattern, boolean negated, boolean ignoreCase)
        implements Predicate {

    static final char ESCAPE = '!';

    static Like pattern(TextExpression operand, @Nullable String pattern, boolean negated, boolean ignoreCase) {
        return new Like(operand, Parameter.of(operand, "like", SqlTypes.STRING, pattern), negated, ignoreCase);
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
        return new Comparison(operand.lower(), " = ", TextValue.of(new Call("lower", List.of(parameter))));
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
        write(writer, ignoreCase ? operand.lower() : operand);
        writer.sql(negated ? " not like " : " like ");
        write(writer, ignoreCase ? TextValue.of(new Call("lower", List.of(pattern))) : pattern);
        writer.sql(" escape '!'");
    }

    private static void write(SqlWriter writer, Expression<?> side) {
        Rank.write(writer, side, Rank.PREDICATE + 1);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
