package dev.orm.sql;

import dev.orm.type.SqlType;
import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/**
 * Aggregates beside those of {@link Sql}, made to be imported statically: {@code import static
 * dev.orm.sql.Aggregates.*}. Each takes {@code filter}, {@code distinct} and {@code orderBy}, and becomes a window
 * function by {@code over}.
 */
public final class Aggregates {

    static final Operation COUNT = Operation.unsafe("count", "count({0})");
    static final Operation SUM = Operation.unsafe("sum", "sum({0})");
    static final Operation AVG = Operation.unsafe("avg", "avg({0})");
    static final Operation MIN = Operation.unsafe("min", "min({0})");
    static final Operation MAX = Operation.unsafe("max", "max({0})");
    static final Expression<BigDecimal> ALL_COLUMNS = new Fixed("*");

    private static final String STATISTICS = "compute it from count, sum and sums of products, or in the program";
    private static final String NO_ORDERED_SETS =
            "order the rows, number them by rowNumber() in a sub-query, and take the one wanted";

    private static final Operation STRING_AGG = Operation.unsafe("string_agg", "string_agg({0}, {1})");
    private static final Operation ARRAY_AGG = Operation.unsafe("array_agg", "array_agg({0})")
            .notOn("SQLite", "it has no arrays; use stringAgg(...), or select the rows");
    private static final Operation BOOL_AND =
            Operation.unsafe("bool_and", "bool_and({0})").on("SQLite", "min({0})");
    private static final Operation BOOL_OR =
            Operation.unsafe("bool_or", "bool_or({0})").on("SQLite", "max({0})");
    private static final Operation BIT_AND = Operation.unsafe("bit_and", "bit_and({0})")
            .on("H2", "bit_and_agg({0})")
            .notOn("SQLite", STATISTICS);
    private static final Operation BIT_OR = Operation.unsafe("bit_or", "bit_or({0})")
            .on("H2", "bit_or_agg({0})")
            .notOn("SQLite", STATISTICS);
    private static final Operation STDDEV_POP = statistic("stddev_pop");
    private static final Operation STDDEV_SAMP = statistic("stddev_samp");
    private static final Operation VAR_POP = statistic("var_pop");
    private static final Operation VAR_SAMP = statistic("var_samp");
    private static final Operation CORR = pairStatistic("corr");
    private static final Operation COVAR_POP = pairStatistic("covar_pop");
    private static final Operation COVAR_SAMP = pairStatistic("covar_samp");
    private static final Operation REGR_SLOPE = pairStatistic("regr_slope");
    private static final Operation REGR_INTERCEPT = pairStatistic("regr_intercept");
    private static final Operation PERCENTILE_CONT = orderedSet("percentile_cont({0})");
    private static final Operation PERCENTILE_DISC = orderedSet("percentile_disc({0})");
    private static final Operation MODE = orderedSet("mode()");

    private Aggregates() {}

    private static Operation statistic(String function) {
        return Operation.unsafe(function, function + "({0})").notOn("SQLite", STATISTICS);
    }

    private static Operation pairStatistic(String function) {
        return Operation.unsafe(function, function + "({0}, {1})").notOn("SQLite", STATISTICS);
    }

    private static Operation orderedSet(String call) {
        return Operation.unsafe(call.substring(0, call.indexOf('(')), call).notOn("SQLite", NO_ORDERED_SETS);
    }

    /** The texts of a group joined, with a separator between them; NULLs are left out. Say the order by orderBy. */
    public static TextAggregate stringAgg(TextExpression text, String separator) {
        return new TextAggregate(
                SqlTypes.STRING,
                AggregateCall.of(
                        STRING_AGG, text, Parameter.of("Aggregates", "stringAgg", SqlTypes.STRING, separator)));
    }

    /** The values of a group as an array, NULLs included. Say the order by orderBy. Not on SQLite. */
    public static <T> ValueAggregate<List<T>> arrayAgg(Expression<T> expression) {
        return new ValueAggregate<>(ListType.of(expression.type()), AggregateCall.of(ARRAY_AGG, expression));
    }

    /** Whether a condition is true in all rows in which it is known; NULL without such rows. */
    public static ConditionAggregate boolAnd(Condition condition) {
        return new ConditionAggregate(AggregateCall.of(BOOL_AND, Conditions.required("boolAnd", condition)));
    }

    /** Whether a condition is true in a row; NULL without rows in which it is known. */
    public static ConditionAggregate boolOr(Condition condition) {
        return new ConditionAggregate(AggregateCall.of(BOOL_OR, Conditions.required("boolOr", condition)));
    }

    /** The same as {@link #boolAnd}, under the name of standard SQL. */
    public static ConditionAggregate every(Condition condition) {
        return new ConditionAggregate(AggregateCall.of(BOOL_AND, Conditions.required("every", condition)));
    }

    /** The bits that are set in all the numbers. Not on SQLite. */
    public static WholeAggregate<Long> bitAnd(WholeExpression<?> expression) {
        return new WholeAggregate<>(SqlTypes.LONG, AggregateCall.of(BIT_AND, expression));
    }

    /** The bits that are set in one of the numbers at least. Not on SQLite. */
    public static WholeAggregate<Long> bitOr(WholeExpression<?> expression) {
        return new WholeAggregate<>(SqlTypes.LONG, AggregateCall.of(BIT_OR, expression));
    }

    /** The standard deviation of all there is. Not on SQLite. */
    public static FloatingAggregate<Double> stddevPop(NumberExpression<?> expression) {
        return floating(STDDEV_POP, expression);
    }

    /** The standard deviation estimated from a sample; NULL with fewer than two rows. Not on SQLite. */
    public static FloatingAggregate<Double> stddev(NumberExpression<?> expression) {
        return floating(STDDEV_SAMP, expression);
    }

    /** The variance of all there is. Not on SQLite. */
    public static FloatingAggregate<Double> variancePop(NumberExpression<?> expression) {
        return floating(VAR_POP, expression);
    }

    /** The variance estimated from a sample; NULL with fewer than two rows. Not on SQLite. */
    public static FloatingAggregate<Double> variance(NumberExpression<?> expression) {
        return floating(VAR_SAMP, expression);
    }

    /** How far two numbers go together, -1 to 1. Not on SQLite. */
    public static FloatingAggregate<Double> corr(NumberExpression<?> y, NumberExpression<?> x) {
        return floating(CORR, y, x);
    }

    /** The covariance of all there is. Not on SQLite. */
    public static FloatingAggregate<Double> covarPop(NumberExpression<?> y, NumberExpression<?> x) {
        return floating(COVAR_POP, y, x);
    }

    /** The covariance estimated from a sample. Not on SQLite. */
    public static FloatingAggregate<Double> covarSamp(NumberExpression<?> y, NumberExpression<?> x) {
        return floating(COVAR_SAMP, y, x);
    }

    /** The slope of the line through the points (x, y). Not on SQLite. */
    public static FloatingAggregate<Double> regrSlope(NumberExpression<?> y, NumberExpression<?> x) {
        return floating(REGR_SLOPE, y, x);
    }

    /** Where the line through the points (x, y) meets the y axis. Not on SQLite. */
    public static FloatingAggregate<Double> regrIntercept(NumberExpression<?> y, NumberExpression<?> x) {
        return floating(REGR_INTERCEPT, y, x);
    }

    private static FloatingAggregate<Double> floating(Operation operation, NumberExpression<?>... operands) {
        Expression<?>[] doubles = new Expression<?>[operands.length];
        for (int i = 0; i < operands.length; i++) {
            doubles[i] = operands[i] instanceof FloatingExpression<?> ? operands[i] : operands[i].toFloating();
        }
        return new FloatingAggregate<>(SqlTypes.DOUBLE, AggregateCall.of(operation, doubles));
    }

    /** The value below which a share of the numbers lies, between two of them where it falls there. Not on SQLite. */
    public static FloatingAggregate<Double> percentileCont(double share, NumberExpression<?> expression) {
        NumberExpression<?> number = expression instanceof FloatingExpression<?> ? expression : expression.toFloating();
        return new FloatingAggregate<>(SqlTypes.DOUBLE, withinGroup(PERCENTILE_CONT, share, number.asc()));
    }

    /** The first value in an order at which a share of the rows is reached. Not on SQLite. */
    public static <T> OrderedAggregate<T> percentileDisc(double share, OrderedExpression<T> expression) {
        return new OrderedAggregate<>(expression.type(), withinGroup(PERCENTILE_DISC, share, expression.asc()));
    }

    private static AggregateCall withinGroup(Operation operation, double share, Ordering ordering) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    operation + "(" + share + ", ...): the share of the rows is between 0 and 1");
        }
        return AggregateCall.of(operation, Parameter.floating(share)).withinGroup(ordering);
    }

    /** The most frequent value, the least of several. Not on SQLite. */
    public static <T> OrderedAggregate<T> mode(OrderedExpression<T> expression) {
        return new OrderedAggregate<>(expression.type(), AggregateCall.of(MODE).withinGroup(expression.asc()));
    }

    /**
     * A call of any aggregate of the database by its name.
     *
     * @param type what the aggregate yields
     * @throws IllegalArgumentException if the name is no plain identifier
     */
    public static <T> OrderedAggregate<T> aggregate(String name, SqlType<T> type, Expression<?>... arguments) {
        return new OrderedAggregate<>(type, AggregateCall.of(new FunctionName(name), arguments));
    }
}
