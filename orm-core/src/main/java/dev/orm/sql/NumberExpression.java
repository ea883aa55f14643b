package dev.orm.sql;

import dev.orm.type.SqlTypes;

/**
 * An expression of numbers, of one of three families: whole numbers, exact decimals, floating point.
 *
 * @param <T> the Java type of the value
 */
public sealed interface NumberExpression<T> extends OrderedExpression<T>
        permits WholeExpression, DecimalExpression, FloatingExpression {

    /** 1, 0 or -1, as the number is above, equal to or below zero. */
    default WholeExpression<Integer> sign() {
        return WholeValue.integer(Arithmetic.SIGN, this);
    }

    /** Raised to a power. */
    default FloatingExpression<Double> power(double exponent) {
        return FloatingValue.of(Arithmetic.POWER, this, Parameter.floating(exponent));
    }

    /** Raised to a power. */
    default FloatingExpression<Double> power(NumberExpression<?> exponent) {
        return FloatingValue.of(Arithmetic.POWER, this, exponent);
    }

    /** The square root; databases refuse that of a negative number. */
    default FloatingExpression<Double> sqrt() {
        return FloatingValue.of(Arithmetic.SQRT, this);
    }

    /** Euler's number raised to this power. */
    default FloatingExpression<Double> exp() {
        return FloatingValue.of(Arithmetic.EXP, this);
    }

    /** The natural logarithm; databases refuse that of a number that is not positive. */
    default FloatingExpression<Double> ln() {
        return FloatingValue.of(Arithmetic.LN, this);
    }

    /** The same as a floating point number. */
    default FloatingExpression<Double> toFloating() {
        return new FloatingValue<>(SqlTypes.DOUBLE, new Cast(this, SqlTypes.DOUBLE));
    }
}
