package dev.orm.sql;

import java.math.BigDecimal;
import java.util.Arrays;

/** An expression of exact decimal numbers. Arithmetic with decimals and whole numbers stays exact. */
public non-sealed interface DecimalExpression extends NumberExpression<BigDecimal> {

    /** Equal to one of the numbers. */
    default Condition in(BigDecimal... values) {
        return in(Arrays.asList(values));
    }

    /** Different from all the numbers. */
    default Condition notIn(BigDecimal... values) {
        return notIn(Arrays.asList(values));
    }

    /** Sum with a number. */
    default DecimalExpression plus(BigDecimal value) {
        return DecimalValue.of(Binary.sum(this, " + ", Parameter.decimal(this, "plus", value)));
    }

    /** Sum with another expression. */
    default DecimalExpression plus(DecimalExpression other) {
        return DecimalValue.of(Binary.sum(this, " + ", other));
    }

    /** Sum with a whole expression. */
    default DecimalExpression plus(WholeExpression<?> other) {
        return DecimalValue.of(Binary.sum(this, " + ", other));
    }

    /** Difference from a number. */
    default DecimalExpression minus(BigDecimal value) {
        return DecimalValue.of(Binary.sum(this, " - ", Parameter.decimal(this, "minus", value)));
    }

    /** Difference from another expression. */
    default DecimalExpression minus(DecimalExpression other) {
        return DecimalValue.of(Binary.sum(this, " - ", other));
    }

    /** Difference from a whole expression. */
    default DecimalExpression minus(WholeExpression<?> other) {
        return DecimalValue.of(Binary.sum(this, " - ", other));
    }

    /** Product with a number. */
    default DecimalExpression times(BigDecimal value) {
        return DecimalValue.of(Binary.product(this, " * ", Parameter.decimal(this, "times", value)));
    }

    /** Product with another expression. */
    default DecimalExpression times(DecimalExpression other) {
        return DecimalValue.of(Binary.product(this, " * ", other));
    }

    /** Product with a whole expression. */
    default DecimalExpression times(WholeExpression<?> other) {
        return DecimalValue.of(Binary.product(this, " * ", other));
    }

    /** Quotient by a number, to at least 16 digits. */
    default DecimalExpression dividedBy(BigDecimal value) {
        return Arithmetic.divide(this, Parameter.decimal(this, "dividedBy", value));
    }

    /** Quotient by a whole number, to at least 16 digits. */
    default DecimalExpression dividedBy(long value) {
        return Arithmetic.divide(this, Parameter.whole(value));
    }

    /** Quotient by another expression, to at least 16 digits. */
    default DecimalExpression dividedBy(DecimalExpression other) {
        return Arithmetic.divide(this, other);
    }

    /** Quotient by a whole expression, to at least 16 digits. */
    default DecimalExpression dividedBy(WholeExpression<?> other) {
        return Arithmetic.divide(this, other);
    }

    /** The rest of a division, with the sign of this number. */
    default DecimalExpression modulo(BigDecimal divisor) {
        return DecimalValue.of(Arithmetic.DECIMAL_MODULO, this, Parameter.decimal(this, "modulo", divisor));
    }

    /** The rest of a division, with the sign of this number. */
    default DecimalExpression modulo(DecimalExpression divisor) {
        return DecimalValue.of(Arithmetic.DECIMAL_MODULO, this, divisor);
    }

    /** The number with the opposite sign. */
    default DecimalExpression negate() {
        return DecimalValue.of(Arithmetic.negate(this));
    }

    /** The number without its sign. */
    default DecimalExpression abs() {
        return DecimalValue.of(Arithmetic.ABS, this);
    }

    /** Rounded down to a whole number. */
    default DecimalExpression floor() {
        return DecimalValue.of(Arithmetic.FLOOR, this);
    }

    /** Rounded up to a whole number. */
    default DecimalExpression ceil() {
        return DecimalValue.of(Arithmetic.CEIL, this);
    }

    /** Rounded to a number of digits after the point, half away from zero. */
    default DecimalExpression round(int digits) {
        return Arithmetic.round(this, digits);
    }

    @Override
    default DecimalExpression coalesce(BigDecimal value) {
        return new DecimalValue(type(), Call.coalesce(this, value));
    }

    @Override
    default DecimalExpression coalesce(Expression<BigDecimal> other) {
        return new DecimalValue(type(), Call.coalesce(this, other));
    }

    @Override
    default DecimalExpression nullIf(BigDecimal value) {
        return new DecimalValue(type(), Call.nullIf(this, value));
    }

    @Override
    default DecimalExpression as(String label) {
        return new LabelledDecimal(label, this);
    }
}
