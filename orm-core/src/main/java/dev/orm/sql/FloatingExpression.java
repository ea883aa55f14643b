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

    @Override
    default FloatingExpression<T> coalesce(T value) {
        return new FloatingValue<>(type(), Call.coalesce(this, value));
    }

    @Override
    default FloatingExpression<T> coalesce(Expression<T> other) {
        return new FloatingValue<>(type(), Call.coalesce(this, other));
    }

    @Override
    default FloatingExpression<T> as(String label) {
        return new LabelledFloating<>(label, this);
    }
}
