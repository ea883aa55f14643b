package dev.orm.sql;

import dev.orm.type.SqlTypes;

/**
 * An expression of a list, set or array that is stored in one column of an array type. Positions begin at 0, as they do
 * in Java.
 *
 * @param <C> the list, set or array
 * @param <T> an element
 */
public interface ArrayExpression<C, T> extends Expression<C> {

    /** The class of an element. */
    Class<T> elementType();

    /** The element at a position; NULL where there is none. */
    default OrderedExpression<T> get(int position) {
        return new OrderedValue<>(
                ElementType.of(this), OperationCall.of(ArrayOperations.GET, this, ArrayOperations.position(position)));
    }

    /**
     * The elements from a position on up to another, which is left out; fewer where there are not so many.
     *
     * @throws IllegalArgumentException if a position is negative, or the first is not before the second
     */
    default ArrayExpression<C, T> slice(int from, int to) {
        ArrayOperations.requireOrder(from, to);
        return new ArrayValue<>(
                type(),
                elementType(),
                OperationCall.of(ArrayOperations.SLICE, this, ArrayOperations.position(from), Parameter.integer(to)));
    }

    /** The number of elements. */
    default WholeExpression<Integer> length() {
        return new WholeValue<>(SqlTypes.INTEGER, OperationCall.of(ArrayOperations.LENGTH, this));
    }

    /** Has an element equal to a value. */
    default Condition contains(T value) {
        return ConditionValue.of(ArrayOperations.ANY, this, ElementType.parameter(this, "contains", value));
    }

    /** Has an element equal to an expression. */
    default Condition contains(Expression<T> value) {
        return ConditionValue.of(ArrayOperations.ANY, this, value);
    }

    /** All elements are equal to a value; true when there are none. */
    default Condition containsOnly(T value) {
        return ConditionValue.of(ArrayOperations.ALL, this, ElementType.parameter(this, "containsOnly", value));
    }

    /** Has every element of another array, in whatever order. */
    default Condition containsAll(C values) {
        return ConditionValue.of(
                ArrayOperations.CONTAINS_ALL,
                this,
                new TypedParameter<>(type(), Values.require(this, "containsAll", values)));
    }

    /** Has an element in common with another array. */
    default Condition overlaps(C values) {
        return ConditionValue.of(
                ArrayOperations.OVERLAPS, this, new TypedParameter<>(type(), Values.require(this, "overlaps", values)));
    }

    @Override
    default ArrayExpression<C, T> as(String label) {
        return new LabelledArray<>(label, this, elementType());
    }
}
