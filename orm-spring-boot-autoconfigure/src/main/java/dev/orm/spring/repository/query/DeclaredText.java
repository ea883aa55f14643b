package dev.orm.spring.repository.query;

import dev.orm.sql.UnsafeSql;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.expression.ValueEvaluationContext;
import org.springframework.data.expression.ValueEvaluationContextProvider;
import org.springframework.data.expression.ValueExpression;
import org.springframework.data.repository.query.ValueExpressionDelegate;
import org.springframework.data.repository.query.ValueExpressionQueryRewriter;
import org.springframework.data.repository.query.ValueExpressionQueryRewriter.ParsedQuery;
import org.springframework.util.ObjectUtils;

/**
 * The SQL of a method, read once: which parameters it has, and which arguments or expressions of the method give them their values.
 *
 * <p>Thread-safe.
 */
final class DeclaredText {

    private static final String EXPRESSION = "__expression";

    private final UnsafeSql sql;
    private final Map<TextArgument, Integer> arguments = new LinkedHashMap<>();
    private final Map<TextArgument, ValueExpression> expressions = new LinkedHashMap<>();
    private final ValueEvaluationContextProvider contexts;

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when its parameters are not those of the method
     */
    DeclaredText(OrmQueryMethod method, String text, ValueExpressionDelegate expressions) {
        if (text.contains("#{#entityName}")) {
            throw new IllegalArgumentException(
                    "#{#entityName} is of JPQL, and @Query holds SQL: write the name of the table in its place");
        }
        ParsedQuery parsed = ValueExpressionQueryRewriter.of(
                        expressions, (index, found) -> EXPRESSION + index, (prefix, name) -> ":" + name)
                .parse(withoutEnd(text));
        this.sql = TextParameterCheck.sql(parsed.getQueryString());
        this.contexts = expressions.createValueContextProvider(method.getParameters());
        for (String name : sql.parameters()) {
            ValueExpression expression = parsed.getParameterMap().get(name);
            if (expression == null) {
                TextArgument argument = TextParameterCheck.argument(method, name, parsed.getQueryString());
                arguments.put(
                        argument, TextParameterCheck.parameter(method, name).getIndex());
            } else {
                this.expressions.put(new TextArgument(name, null, false), expression);
            }
        }
    }

    /** A semicolon would end the text also where it stands inside another. */
    private static String withoutEnd(String text) {
        String stripped = text.strip();
        return stripped.endsWith(";") ? withoutEnd(stripped.substring(0, stripped.length() - 1)) : stripped;
    }

    /** Whether a parameter of the method, or an expression that may use it, stands in the text. */
    boolean uses(String name, int index) {
        return sql.parameters().contains(name)
                || expressions.values().stream()
                        .map(ValueExpression::getExpressionString)
                        .anyMatch(text -> text.contains("#" + name) || text.contains("[" + index + "]"));
    }

    /** The text with values that nothing is asked for: for describing it. */
    UnsafeSql described() {
        UnsafeSql bound = sql;
        for (TextArgument argument : arguments.keySet()) {
            bound = argument.bindNothing(bound);
        }
        for (TextArgument argument : expressions.keySet()) {
            bound = argument.bindNothing(bound);
        }
        return bound;
    }

    /** The text with the values of a call. */
    UnsafeSql bind(@Nullable Object[] values) {
        UnsafeSql bound = sql;
        for (Map.Entry<TextArgument, Integer> argument : arguments.entrySet()) {
            bound = argument.getKey().bind(bound, values[argument.getValue()]);
        }
        for (Map.Entry<TextArgument, ValueExpression> argument : expressions.entrySet()) {
            bound = bind(bound, argument.getKey(), argument.getValue(), values);
        }
        return bound;
    }

    private UnsafeSql bind(
            UnsafeSql bound, TextArgument argument, ValueExpression expression, @Nullable Object[] values) {
        Object value = evaluate(expression, values);
        return ObjectUtils.isEmpty(value) && ExpressionList.isList(value)
                ? argument.of(ExpressionList.elements(expression, value, context(expression, values)))
                        .bind(bound, value)
                : argument.bind(bound, value);
    }

    private @Nullable Object evaluate(ValueExpression expression, @Nullable Object[] values) {
        return expression.evaluate(context(expression, values));
    }

    private ValueEvaluationContext context(ValueExpression expression, @Nullable Object[] values) {
        return contexts.getEvaluationContext(values, expression.getExpressionDependencies());
    }
}
