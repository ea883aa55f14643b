package dev.orm.sql;

import dev.orm.type.Range;
import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;

/**
 * What can be asked of a range, on databases that have them: {@code BOOKING.period.with(RangeOperators::of)}. Immutable.
 *
 * @param <T> the values of the range
 */
public final class RangeOperators<T extends Comparable<? super T>> {

    private static final Operation CONTAINS = operation("contains", "{0} @> {1}");
    private static final Operation OVERLAPS = operation("overlaps", "{0} && {1}");
    private static final Operation BEFORE = operation("isBefore", "{0} << {1}");
    private static final Operation EMPTY = operation("isEmpty", "isempty({0})");

    private final Expression<Range<T>> range;

    private RangeOperators(Expression<Range<T>> range) {
        this.range = range;
    }

    /** The operators of an expression of ranges. */
    public static <T extends Comparable<? super T>> RangeOperators<T> of(Expression<Range<T>> range) {
        return new RangeOperators<>(range);
    }

    private static Operation operation(String name, String template) {
        String instead = "it has no ranges; keep the two bounds in columns of their own and compare them";
        return Operation.unsafe(name, template).notOn("H2", instead).notOn("SQLite", instead);
    }

    /** Holds a value. */
    @SuppressWarnings("unchecked") // a value has the class that its type is found by
    public Condition contains(T value) {
        SqlType<T> type = (SqlType<T>)
                SqlTypes.of(Values.require(range, "contains", value).getClass());
        return ConditionValue.of(CONTAINS, range, new TypedParameter<>(type, value));
    }

    /** Holds all values of another range. */
    public Condition containsRange(Range<T> other) {
        return ConditionValue.of(CONTAINS, range, parameter("containsRange", other));
    }

    /** Has a value in common with another range. */
    public Condition overlaps(Range<T> other) {
        return ConditionValue.of(OVERLAPS, range, parameter("overlaps", other));
    }

    /** Ends before another range begins. */
    public Condition isBefore(Range<T> other) {
        return ConditionValue.of(BEFORE, range, parameter("isBefore", other));
    }

    /** Holds nothing. */
    public Condition isEmpty() {
        return ConditionValue.of(EMPTY, range);
    }

    private Expression<Range<T>> parameter(String method, Range<T> other) {
        return new TypedParameter<>(range.type(), Values.require(range, method, other));
    }
}
