package dev.orm.spring.repository.query;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.data.expression.ValueEvaluationContext;
import org.springframework.data.expression.ValueExpression;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.EvaluationException;
import org.springframework.expression.spel.standard.SpelExpressionParser;

/** An empty list that an expression yields: no value tells its type, but what the expression reads may have been declared with one. */
final class ExpressionList {

    private static final SpelExpressionParser PARSER = new SpelExpressionParser();

    private ExpressionList() {}

    static boolean isList(@Nullable Object value) {
        return value instanceof Collection<?> || value instanceof Object[];
    }

    /**
     * The type of the values that would be in it.
     *
     * @throws IllegalArgumentException when nothing tells it
     */
    static SqlType<?> elements(ValueExpression expression, @Nullable Object list, ValueEvaluationContext context) {
        Class<?> type =
                list instanceof Object[] array ? array.getClass().getComponentType() : declared(expression, context);
        SqlType<?> known = type == null ? null : SqlTypes.find(type);
        if (known == null) {
            throw new IllegalArgumentException("The list of :#{" + expression.getExpressionString()
                    + "} is empty, and nothing tells the type of its values: make it a parameter of the method, such as Collection<Long>, or"
                    + " read it from a property that is declared so");
        }
        return known;
    }

    /** What the getter or field that the expression ends with says. */
    private static @Nullable Class<?> declared(ValueExpression expression, ValueEvaluationContext context) {
        EvaluationContext evaluation = context.getEvaluationContext();
        if (evaluation == null) {
            return null;
        }
        try {
            TypeDescriptor type =
                    PARSER.parseExpression(expression.getExpressionString()).getValueTypeDescriptor(evaluation);
            TypeDescriptor element = type == null ? null : type.getElementTypeDescriptor();
            return element == null ? null : element.getType();
        } catch (EvaluationException ex) {
            return null;
        }
    }
}
