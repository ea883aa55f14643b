package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * An expression whose values have an order.
 *
 * @param <T> the Java type of the value
 */
public interface OrderedExpression<T> extends Expression<T> {

    /** Greater than a value. */
    default Condition gt(T value) {
        return Comparison.of(this, " > ", "gt", value);
    }

    /** Greater than another expression. */
    default Condition gt(Expression<T> other) {
        return new Comparison(this, " > ", other);
    }

    /** Greater than a value; absent when the value is null. */
    default Condition gtIfPresent(@Nullable T value) {
        return value == null ? Condition.absent() : gt(value);
    }

    /** Greater than or equal to a value. */
    default Condition ge(T value) {
        return Comparison.of(this, " >= ", "ge", value);
    }

    /** Greater than or equal to another expression. */
    default Condition ge(Expression<T> other) {
        return new Comparison(this, " >= ", other);
    }

    /** Greater than or equal to a value; absent when the value is null. */
    default Condition geIfPresent(@Nullable T value) {
        return value == null ? Condition.absent() : ge(value);
    }

    /** Less than a value. */
    default Condition lt(T value) {
        return Comparison.of(this, " < ", "lt", value);
    }

    /** Less than another expression. */
    default Condition lt(Expression<T> other) {
        return new Comparison(this, " < ", other);
    }

    /** Less than a value; absent when the value is null. */
    default Condition ltIfPresent(@Nullable T value) {
        return value == null ? Condition.absent() : lt(value);
    }

    /** Less than or equal to a value. */
    default Condition le(T value) {
        return Comparison.of(this, " <= ", "le", value);
    }

    /** Less than or equal to another expression. */
    default Condition le(Expression<T> other) {
        return new Comparison(this, " <= ", other);
    }

    /** Less than or equal to a value; absent when the value is null. */
    default Condition leIfPresent(@Nullable T value) {
        return value == null ? Condition.absent() : le(value);
    }

    /** Within two values, both included. */
    default Condition between(T low, T high) {
        return Between.of(this, low, high);
    }

    /** Within two other expressions, both included. */
    default Condition between(Expression<T> low, Expression<T> high) {
        return new Between(this, low, high);
    }

    /** Within two values in either order, both included. */
    default Condition betweenSymmetric(T one, T other) {
        return Between.symmetric(this, one, other);
    }

    /** Outside of two values. */
    default Condition notBetween(T low, T high) {
        return between(low, high).not();
    }

    /** Within the values that are not null, both included; absent when both are null. */
    default Condition betweenIfPresent(@Nullable T low, @Nullable T high) {
        return low != null && high != null
                ? between(low, high)
                : geIfPresent(low).and(leIfPresent(high));
    }

    /** Greater than one, or all, of several values. */
    default Condition gt(Quantified<T> values) {
        return new Comparison(this, " > ", values.operand());
    }

    /** Greater than or equal to one, or all, of several values. */
    default Condition ge(Quantified<T> values) {
        return new Comparison(this, " >= ", values.operand());
    }

    /** Less than one, or all, of several values. */
    default Condition lt(Quantified<T> values) {
        return new Comparison(this, " < ", values.operand());
    }

    /** Less than or equal to one, or all, of several values. */
    default Condition le(Quantified<T> values) {
        return new Comparison(this, " <= ", values.operand());
    }

    /** Smallest first. */
    default Ordering asc() {
        return Ordering.ascending(this);
    }

    /** Greatest first. */
    default Ordering desc() {
        return Ordering.descending(this);
    }

    @Override
    default OrderedExpression<T> coalesce(T value) {
        return new OrderedValue<>(type(), Call.coalesce(this, value));
    }

    @Override
    default OrderedExpression<T> coalesce(Expression<T> other) {
        return new OrderedValue<>(type(), Call.coalesce(this, other));
    }

    @Override
    default OrderedExpression<T> nullIf(T value) {
        return new OrderedValue<>(type(), Call.nullIf(this, value));
    }

    @Override
    default OrderedExpression<T> as(String label) {
        return new LabelledOrdered<>(label, this);
    }
}
