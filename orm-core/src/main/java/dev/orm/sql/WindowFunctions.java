package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Window functions, windows and the bounds of their frames, made to be imported statically: {@code import static
 * dev.orm.sql.WindowFunctions.*}. Every aggregate is a window function too.
 */
public final class WindowFunctions {

    private static final Operation ROW_NUMBER = Operation.unsafe("row_number", "row_number()");
    private static final Operation RANK = Operation.unsafe("rank", "rank()");
    private static final Operation DENSE_RANK = Operation.unsafe("dense_rank", "dense_rank()");
    private static final Operation PERCENT_RANK = Operation.unsafe("percent_rank", "percent_rank()");
    private static final Operation CUME_DIST = Operation.unsafe("cume_dist", "cume_dist()");
    private static final Operation NTILE = Operation.unsafe("ntile", "ntile({0})");
    private static final Operation LAG = Operation.unsafe("lag", "lag({*})");
    private static final Operation LEAD = Operation.unsafe("lead", "lead({*})");
    private static final Operation FIRST_VALUE = Operation.unsafe("first_value", "first_value({0})");
    private static final Operation LAST_VALUE = Operation.unsafe("last_value", "last_value({0})");
    private static final Operation NTH_VALUE = Operation.unsafe("nth_value", "nth_value({0}, {1})");

    private WindowFunctions() {}

    /** A window of all rows, to be narrowed; one window can serve several functions. */
    public static Window window() {
        return Window.ALL;
    }

    /** The number of the row in its partition, from 1. */
    public static WindowFunction<WholeExpression<Long>> rowNumber() {
        return FamilyWindowFunction.of(SqlTypes.LONG, WholeValue::new, ROW_NUMBER);
    }

    /** The number of the first row equal to this one in the order, from 1: equal rows leave gaps. */
    public static WindowFunction<WholeExpression<Long>> rank() {
        return FamilyWindowFunction.of(SqlTypes.LONG, WholeValue::new, RANK);
    }

    /** The number of the group of equal rows, from 1: without gaps. */
    public static WindowFunction<WholeExpression<Long>> denseRank() {
        return FamilyWindowFunction.of(SqlTypes.LONG, WholeValue::new, DENSE_RANK);
    }

    /** The rank as a share of the other rows, from 0 to 1. */
    public static WindowFunction<FloatingExpression<Double>> percentRank() {
        return FamilyWindowFunction.of(SqlTypes.DOUBLE, FloatingValue::new, PERCENT_RANK);
    }

    /** The share of rows that come before this one or equal it, above 0 up to 1. */
    public static WindowFunction<FloatingExpression<Double>> cumeDist() {
        return FamilyWindowFunction.of(SqlTypes.DOUBLE, FloatingValue::new, CUME_DIST);
    }

    /**
     * The number of the bucket of the row, from 1, when the partition is cut into buckets of the same size.
     *
     * @throws IllegalArgumentException if there is not at least one bucket
     */
    public static WindowFunction<WholeExpression<Integer>> ntile(int buckets) {
        return FamilyWindowFunction.of(SqlTypes.INTEGER, WholeValue::new, NTILE, Values.atLeast(1, "ntile", buckets));
    }

    /** The value of the row before this one, or of one further back. */
    public static <T> OffsetFunction<T, Expression<T>> lag(Expression<T> expression) {
        return OffsetFunction.of(LAG, expression, Value::new);
    }

    /** The value with an order of the row before this one, or of one further back. */
    public static <T> OffsetFunction<T, OrderedExpression<T>> lag(OrderedExpression<T> expression) {
        return OffsetFunction.of(LAG, expression, OrderedValue::new);
    }

    /** The text of the row before this one, or of one further back. */
    public static OffsetFunction<String, TextExpression> lag(TextExpression expression) {
        return OffsetFunction.of(LAG, expression, TextValue::new);
    }

    /** The date or time of the row before this one, or of one further back. */
    public static <T> OffsetFunction<T, TemporalExpression<T>> lag(TemporalExpression<T> expression) {
        return OffsetFunction.of(LAG, expression, TemporalValue::new);
    }

    /** The whole number of the row before this one, or of one further back. */
    public static <T> OffsetFunction<T, WholeExpression<T>> lag(WholeExpression<T> expression) {
        return OffsetFunction.of(LAG, expression, WholeValue::new);
    }

    /** The decimal of the row before this one, or of one further back. */
    public static OffsetFunction<BigDecimal, DecimalExpression> lag(DecimalExpression expression) {
        return OffsetFunction.of(LAG, expression, DecimalValue::new);
    }

    /** The floating point number of the row before this one, or of one further back. */
    public static <T> OffsetFunction<T, FloatingExpression<T>> lag(FloatingExpression<T> expression) {
        return OffsetFunction.of(LAG, expression, FloatingValue::new);
    }

    /** The value of the row after this one, or of one further on. */
    public static <T> OffsetFunction<T, Expression<T>> lead(Expression<T> expression) {
        return OffsetFunction.of(LEAD, expression, Value::new);
    }

    /** The value with an order of the row after this one, or of one further on. */
    public static <T> OffsetFunction<T, OrderedExpression<T>> lead(OrderedExpression<T> expression) {
        return OffsetFunction.of(LEAD, expression, OrderedValue::new);
    }

    /** The text of the row after this one, or of one further on. */
    public static OffsetFunction<String, TextExpression> lead(TextExpression expression) {
        return OffsetFunction.of(LEAD, expression, TextValue::new);
    }

    /** The date or time of the row after this one, or of one further on. */
    public static <T> OffsetFunction<T, TemporalExpression<T>> lead(TemporalExpression<T> expression) {
        return OffsetFunction.of(LEAD, expression, TemporalValue::new);
    }

    /** The whole number of the row after this one, or of one further on. */
    public static <T> OffsetFunction<T, WholeExpression<T>> lead(WholeExpression<T> expression) {
        return OffsetFunction.of(LEAD, expression, WholeValue::new);
    }

    /** The decimal of the row after this one, or of one further on. */
    public static OffsetFunction<BigDecimal, DecimalExpression> lead(DecimalExpression expression) {
        return OffsetFunction.of(LEAD, expression, DecimalValue::new);
    }

    /** The floating point number of the row after this one, or of one further on. */
    public static <T> OffsetFunction<T, FloatingExpression<T>> lead(FloatingExpression<T> expression) {
        return OffsetFunction.of(LEAD, expression, FloatingValue::new);
    }

    /** The value of the first row of the frame. */
    public static <T> WindowFunction<Expression<T>> firstValue(Expression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), Value::new, FIRST_VALUE, expression);
    }

    /** The value with an order of the first row of the frame. */
    public static <T> WindowFunction<OrderedExpression<T>> firstValue(OrderedExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), OrderedValue::new, FIRST_VALUE, expression);
    }

    /** The text of the first row of the frame. */
    public static WindowFunction<TextExpression> firstValue(TextExpression expression) {
        return FamilyWindowFunction.of(expression.type(), TextValue::new, FIRST_VALUE, expression);
    }

    /** The date or time of the first row of the frame. */
    public static <T> WindowFunction<TemporalExpression<T>> firstValue(TemporalExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), TemporalValue::new, FIRST_VALUE, expression);
    }

    /** The whole number of the first row of the frame. */
    public static <T> WindowFunction<WholeExpression<T>> firstValue(WholeExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), WholeValue::new, FIRST_VALUE, expression);
    }

    /** The decimal of the first row of the frame. */
    public static WindowFunction<DecimalExpression> firstValue(DecimalExpression expression) {
        return FamilyWindowFunction.of(expression.type(), DecimalValue::new, FIRST_VALUE, expression);
    }

    /** The floating point number of the first row of the frame. */
    public static <T> WindowFunction<FloatingExpression<T>> firstValue(FloatingExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), FloatingValue::new, FIRST_VALUE, expression);
    }

    /** The value of the last row of the frame, which ends with the current row unless it is given. */
    public static <T> WindowFunction<Expression<T>> lastValue(Expression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), Value::new, LAST_VALUE, expression);
    }

    /** The value with an order of the last row of the frame, which ends with the current row unless it is given. */
    public static <T> WindowFunction<OrderedExpression<T>> lastValue(OrderedExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), OrderedValue::new, LAST_VALUE, expression);
    }

    /** The text of the last row of the frame, which ends with the current row unless it is given. */
    public static WindowFunction<TextExpression> lastValue(TextExpression expression) {
        return FamilyWindowFunction.of(expression.type(), TextValue::new, LAST_VALUE, expression);
    }

    /** The date or time of the last row of the frame, which ends with the current row unless it is given. */
    public static <T> WindowFunction<TemporalExpression<T>> lastValue(TemporalExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), TemporalValue::new, LAST_VALUE, expression);
    }

    /** The whole number of the last row of the frame, which ends with the current row unless it is given. */
    public static <T> WindowFunction<WholeExpression<T>> lastValue(WholeExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), WholeValue::new, LAST_VALUE, expression);
    }

    /** The decimal of the last row of the frame, which ends with the current row unless it is given. */
    public static WindowFunction<DecimalExpression> lastValue(DecimalExpression expression) {
        return FamilyWindowFunction.of(expression.type(), DecimalValue::new, LAST_VALUE, expression);
    }

    /** The floating point number of the last row of the frame, which ends with the current row unless it is given. */
    public static <T> WindowFunction<FloatingExpression<T>> lastValue(FloatingExpression<T> expression) {
        return FamilyWindowFunction.of(expression.type(), FloatingValue::new, LAST_VALUE, expression);
    }

    /** The value of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static <T> WindowFunction<Expression<T>> nthValue(Expression<T> expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), Value::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The value with an order of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static <T> WindowFunction<OrderedExpression<T>> nthValue(OrderedExpression<T> expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), OrderedValue::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The text of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static WindowFunction<TextExpression> nthValue(TextExpression expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), TextValue::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The date or time of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static <T> WindowFunction<TemporalExpression<T>> nthValue(TemporalExpression<T> expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), TemporalValue::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The whole number of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static <T> WindowFunction<WholeExpression<T>> nthValue(WholeExpression<T> expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), WholeValue::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The decimal of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static WindowFunction<DecimalExpression> nthValue(DecimalExpression expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), DecimalValue::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The floating point number of the row with a number in the frame, from 1; NULL where the frame is shorter. */
    public static <T> WindowFunction<FloatingExpression<T>> nthValue(FloatingExpression<T> expression, int n) {
        return FamilyWindowFunction.of(
                expression.type(), FloatingValue::new, NTH_VALUE, expression, Values.atLeast(1, "nthValue", n));
    }

    /** The first row of the partition. */
    public static RowsBound unboundedPreceding() {
        return RowsBound.UNBOUNDED_PRECEDING;
    }

    /** A number of rows, or groups of equal rows, before the current one; in a range a distance of whole numbers. */
    public static RowsBound preceding(long distance) {
        return RowsBound.preceding(distance);
    }

    /** A distance of decimals before the value of the current row. */
    public static RangeBound preceding(BigDecimal distance) {
        return RangeBound.of(true, distance);
    }

    /** A distance of floating point numbers before the value of the current row. */
    public static RangeBound preceding(double distance) {
        return RangeBound.of(true, distance);
    }

    /** A time before that of the current row. */
    public static RangeBound preceding(Duration distance) {
        return RangeBound.of(true, distance);
    }

    /** The current row; in a range or groups with the rows equal to it in the order. */
    public static RowsBound currentRow() {
        return RowsBound.CURRENT_ROW;
    }

    /** A number of rows, or groups of equal rows, after the current one; in a range a distance of whole numbers. */
    public static RowsBound following(long distance) {
        return RowsBound.following(distance);
    }

    /** A distance of decimals after the value of the current row. */
    public static RangeBound following(BigDecimal distance) {
        return RangeBound.of(false, distance);
    }

    /** A distance of floating point numbers after the value of the current row. */
    public static RangeBound following(double distance) {
        return RangeBound.of(false, distance);
    }

    /** A time after that of the current row. */
    public static RangeBound following(Duration distance) {
        return RangeBound.of(false, distance);
    }

    /** The last row of the partition. */
    public static RowsBound unboundedFollowing() {
        return RowsBound.UNBOUNDED_FOLLOWING;
    }
}
