package dev.orm.sql;

import dev.orm.type.SqlTypes;

/**
 * An expression of floating point numbers. Arithmetic with any number yields a {@code Double}.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface FloatingExpression<T> extends NumberExpression<T> {

    /** Sum with a number. */
    default FloatingExpression<Double> plus(double value) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.sum(this, " + ", Parameter.floating(value)));
    }

    /** Sum with another expression. */
    default FloatingExpression<Double> plus(NumberExpression<?> other) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.sum(this, " + ", other));
    }

    /** Difference from a number. */
    default FloatingExpression<Double> minus(double value) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.sum(this, " - ", Parameter.floating(value)));
    }

    /** Difference from another expression. */
    default FloatingExpression<Double> minus(NumberExpression<?> other) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.sum(this, " - ", other));
    }

    /** Product with a number. */
    default FloatingExpression<Double> times(double value) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.product(this, " * ", Parameter.floating(value)));
    }

    /** Product with another expression. */
    default FloatingExpression<Double> times(NumberExpression<?> other) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.product(this, " * ", other));
    }

    /** Quotient by a number. */
    default FloatingExpression<Double> dividedBy(double value) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.product(this, " / ", Parameter.floating(value)));
    }

    /** Quotient by another expression. */
    default FloatingExpression<Double> dividedBy(NumberExpression<?> other) {
        return new FloatingValue<>(SqlTypes.DOUBLE, Binary.product(this, " / ", other));
    }

    /** The number with the opposite sign. */
    default FloatingExpression<T> negate() {
        return new FloatingValue<>(type(), Arithmetic.negate(this));
    }

    /** The number without its sign. */
    default FloatingExpression<T> abs() {
        return new FloatingValue<>(type(), OperationCall.of(Arithmetic.ABS, this));
    }

    /** Rounded down to a whole number. */
    default FloatingExpression<T> floor() {
        return new FloatingValue<>(type(), OperationCall.of(Arithmetic.FLOOR, this));
    }

    /** Rounded up to a whole number. */
    default FloatingExpression<T> ceil() {
        return new FloatingValue<>(type(), OperationCall.of(Arithmetic.CEIL, this));
    }

    /** Rounded to a number of digits after the point, half away from zero. */
    default FloatingExpression<Double> round(int digits) {
        return FloatingValue.of(Arithmetic.ROUND_FLOATING, this, Parameter.integer(digits));
    }

    /** The same as an exact decimal. */
    default DecimalExpression toDecimal() {
        return DecimalValue.of(new Cast(this, SqlTypes.DECIMAL));
    }

    @Override
    default FloatingExpression<T> coalesce(T value) {
        return new FloatingValue<>(type(), Call.coalesce(this, value));
    }

    @Override
    default FloatingExpression<T> coalesce(Expression<T> other) {
        return new FloatingValue<>(type(), Call.coalesce(this, other));
    }

    @Override
    default FloatingExpression<T> nullIf(T value) {
        return new FloatingValue<>(type(), Call.nullIf(this, value));
    }

    @Override
    default FloatingExpression<T> as(String label) {
        return new LabelledFloating<>(label, this);
    }
}
