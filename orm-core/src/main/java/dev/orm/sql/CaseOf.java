package dev.orm.sql;

import java.math.BigDecimal;

/**
 * The beginning of a choice between values by what one expression is equal to. Made by {@link Func#caseOf}; immutable.
 *
 * @param <S> the Java type of the expression
 */
public final class CaseOf<S> {

    private final Expression<S> subject;

    CaseOf(Expression<S> subject) {
        this.subject = subject;
    }

    /** What an expression yields where the subject has a value. */
    public <T> SimpleCase<S, T, OrderedExpression<T>> when(S value, Expression<T> result) {
        return SimpleCase.of(subject, value, result, OrderedValue::new);
    }

    /** What a text yields where the subject has a value. */
    public SimpleCase<S, String, TextExpression> when(S value, TextExpression result) {
        return SimpleCase.of(subject, value, result, TextValue::new);
    }

    /** What a date or time yields where the subject has a value. */
    public <T> SimpleCase<S, T, TemporalExpression<T>> when(S value, TemporalExpression<T> result) {
        return SimpleCase.of(subject, value, result, TemporalValue::new);
    }

    /** What a whole expression yields where the subject has a value. */
    public <T> SimpleCase<S, T, WholeExpression<T>> when(S value, WholeExpression<T> result) {
        return SimpleCase.of(subject, value, result, WholeValue::new);
    }

    /** What a decimal expression yields where the subject has a value. */
    public SimpleCase<S, BigDecimal, DecimalExpression> when(S value, DecimalExpression result) {
        return SimpleCase.of(subject, value, result, DecimalValue::new);
    }

    /** What a floating point expression yields where the subject has a value. */
    public <T> SimpleCase<S, T, FloatingExpression<T>> when(S value, FloatingExpression<T> result) {
        return SimpleCase.of(subject, value, result, FloatingValue::new);
    }

    /** A text where the subject has a value. */
    public SimpleCase<S, String, TextExpression> when(S value, String result) {
        return when(value, Sql.value(result));
    }

    /** A whole number where the subject has a value. */
    public SimpleCase<S, Long, WholeExpression<Long>> when(S value, long result) {
        return when(value, Sql.value(result));
    }

    /** A decimal where the subject has a value. */
    public SimpleCase<S, BigDecimal, DecimalExpression> when(S value, BigDecimal result) {
        return when(value, Sql.value(result));
    }
}
