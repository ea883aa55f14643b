package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;

/**
 * An expression of whole numbers. Arithmetic of two whole expressions yields a {@code Long}, with a decimal a decimal.
 *
 * @param <T> the Java type of the value
 */
public non-sealed interface WholeExpression<T> extends NumberExpression<T> {

    /** Equal to a number. */
    default Condition eq(long value) {
        return eq(WholeNumbers.convert(this, value));
    }

    /** Different from a number. */
    default Condition ne(long value) {
        return ne(WholeNumbers.convert(this, value));
    }

    /** Greater than a number. */
    default Condition gt(long value) {
        return gt(WholeNumbers.convert(this, value));
    }

    /** Greater than or equal to a number. */
    default Condition ge(long value) {
        return ge(WholeNumbers.convert(this, value));
    }

    /** Less than a number. */
    default Condition lt(long value) {
        return lt(WholeNumbers.convert(this, value));
    }

    /** Less than or equal to a number. */
    default Condition le(long value) {
        return le(WholeNumbers.convert(this, value));
    }

    /** Within two numbers, both included. */
    default Condition between(long low, long high) {
        return between(WholeNumbers.convert(this, low), WholeNumbers.convert(this, high));
    }

    /** Equal to one of the numbers. */
    default Condition in(long... values) {
        return in(WholeNumbers.convertAll(this, values));
    }

    /** Different from all the numbers. */
    default Condition notIn(long... values) {
        return notIn(WholeNumbers.convertAll(this, values));
    }

    /** Sum with a number. */
    default WholeExpression<T> plus(long value) {
        return new WholeValue<>(type(), Binary.sum(this, " + ", Parameter.whole(value)));
    }

    /** Sum with another expression. */
    default WholeExpression<Long> plus(WholeExpression<?> other) {
        return new WholeValue<>(SqlTypes.LONG, Binary.sum(this, " + ", other));
    }

    /** Sum with a decimal. */
    default DecimalExpression plus(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " + ", other));
    }

    /** Difference from a number. */
    default WholeExpression<T> minus(long value) {
        return new WholeValue<>(type(), Binary.sum(this, " - ", Parameter.whole(value)));
    }

    /** Difference from another expression. */
    default WholeExpression<Long> minus(WholeExpression<?> other) {
        return new WholeValue<>(SqlTypes.LONG, Binary.sum(this, " - ", other));
    }

    /** Difference from a decimal. */
    default DecimalExpression minus(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " - ", other));
    }

    /** Product with a number. */
    default WholeExpression<T> times(long value) {
        return new WholeValue<>(type(), Binary.product(this, " * ", Parameter.whole(value)));
    }

    /** Product with another expression. */
    default WholeExpression<Long> times(WholeExpression<?> other) {
        return new WholeValue<>(SqlTypes.LONG, Binary.product(this, " * ", other));
    }

    /** Product with a decimal number. */
    default DecimalExpression times(BigDecimal value) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " * ", Parameter.decimal(this, "times", value)));
    }

    /** Product with a decimal. */
    default DecimalExpression times(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " * ", other));
    }

    /** The whole part of a quotient. */
    default WholeExpression<T> quotient(long divisor) {
        return new WholeValue<>(type(), Binary.product(this, " / ", Parameter.whole(divisor)));
    }

    /** The rest of a division. */
    default WholeExpression<T> modulo(long divisor) {
        return new WholeValue<>(type(), new Call("mod", this, Parameter.whole(divisor)));
    }

    /** As an exact decimal, so that a division keeps its fraction. */
    default DecimalExpression toDecimal() {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " * ", new Fixed("1.0")));
    }

    /** This expression, or a number where it is NULL. */
    default WholeExpression<T> coalesce(long value) {
        return coalesce(WholeNumbers.convert(this, value));
    }

    @Override
    default WholeExpression<T> coalesce(T value) {
        return new WholeValue<>(type(), Call.coalesce(this, value));
    }

    @Override
    default WholeExpression<T> coalesce(Expression<T> other) {
        return new WholeValue<>(type(), Call.coalesce(this, other));
    }

    @Override
    default WholeExpression<T> as(String label) {
        return new LabelledWhole<>(label, this);
    }
}
