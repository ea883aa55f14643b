package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.util.List;

/** The operations on numbers that databases spell differently. */
final class Arithmetic {

    /** H2 computes as many digits as its operands could have, which are 100,000 where nothing tells: seconds each. */
    static final Operation DIVIDE = Operation.unsafe("division", "{0} / {1}")
            .on("H2", "cast({0} as decfloat(60)) / cast({1} as decfloat(60))")
            .on("SQLite", "{0} * 1.0 / {1}");

    /** What integer division rounds towards zero goes one down where the signs differ. */
    static final Operation FLOOR_DIVIDE = Operation.unsafe("floor division", floored("{0} / {1}"))
            .on("SQLite", "{0} / {1} - case when {0} % {1} <> 0 and ({0} < 0) <> ({1} < 0) then 1 else 0 end");

    /** H2 takes a number beside a whole one for a whole one, unless it is told. */
    static final Operation PLUS_DECIMAL =
            Operation.unsafe("plus", "{0} + {1}").on("H2", "{0} + cast({1} as decfloat(60))");

    static final Operation MINUS_DECIMAL =
            Operation.unsafe("minus", "{0} - {1}").on("H2", "{0} - cast({1} as decfloat(60))");
    static final Operation TIMES_DECIMAL =
            Operation.unsafe("times", "{0} * {1}").on("H2", "{0} * cast({1} as decfloat(60))");

    static final Operation QUOTIENT = Operation.unsafe("quotient", "{0} / {1}");

    /** What is averaged, which divides in the end. */
    private static final Operation AVERAGED = Operation.unsafe("average", "{0}").on("H2", "cast({0} as decfloat(60))");

    /** H2 refuses numbers of more than a thousand digits then, but computes no 100,000 of each. */
    private static final String H2_QUOTIENT =
            "cast(cast({0} - mod({0}, {1}) as numeric(1000)) / cast({1} as numeric(1000)) as numeric(1000))";

    /** Decimals divide with a fraction; without the rest they divide exactly. */
    static final Operation DECIMAL_QUOTIENT = Operation.unsafe("quotient", "({0} - mod({0}, {1})) / {1}")
            .on("PostgreSQL", "div({0}, {1})")
            .on("H2", H2_QUOTIENT)
            .on("SQLite", "trunc({0} * 1.0 / {1})");

    static final Operation DECIMAL_FLOOR_DIVIDE = Operation.unsafe(
                    "floor division", floored("({0} - mod({0}, {1})) / {1}"))
            .on("PostgreSQL", floored("div({0}, {1})"))
            .on("H2", floored(H2_QUOTIENT))
            .on("SQLite", "floor({0} * 1.0 / {1})");

    static final Operation MODULO = Operation.unsafe("mod", "mod({0}, {1})").on("SQLite", "({0} % {1})");

    /** H2 gives the rest the type of the divisor, digits after the point included. */
    static final Operation DECIMAL_MODULO =
            Operation.unsafe("mod", "mod({0}, {1})").on("H2", "mod({0}, cast({1} as decfloat(60)))");

    static final Operation NEGATE = Operation.unsafe("negation", "-{0}");
    static final Operation ABS = Operation.unsafe("abs", "abs({0})");
    static final Operation SIGN = Operation.unsafe("sign", "cast(sign({0}) as integer)");
    static final Operation CEIL = Operation.unsafe("ceil", "ceil({0})");
    static final Operation FLOOR = Operation.unsafe("floor", "floor({0})");
    private static final Operation ROUND = Operation.unsafe("round", "round({0}, {1})");

    /** H2 takes the type of what is rounded from the operand, which a value that is bound does not tell. */
    private static final Operation ROUND_VALUE =
            Operation.unsafe("round", "round({0}, {1})").on("H2", "round(cast({0} as decfloat(60)), {1})");

    /** PostgreSQL rounds floating point numbers half to even and to whole numbers only. */
    static final Operation ROUND_FLOATING = Operation.unsafe("round", "round({0}, {1})")
            .on("PostgreSQL", "cast(round(cast({0} as numeric), {1}) as double precision)");

    static final Operation POWER = Operation.unsafe("power", "power({0}, {1})")
            .on("PostgreSQL", "power(cast({0} as double precision), cast({1} as double precision))");
    static final Operation SQRT = floating("sqrt");
    static final Operation EXP = floating("exp");
    static final Operation LN = floating("ln");

    static final Operation BIT_AND =
            Operation.unsafe("bitAnd", "{0} & {1}").on("H2", "bitand({0}, cast({1} as bigint))");
    static final Operation BIT_OR = Operation.unsafe("bitOr", "{0} | {1}").on("H2", "bitor({0}, cast({1} as bigint))");
    static final Operation BIT_XOR = Operation.unsafe("bitXor", "{0} # {1}")
            .on("H2", "bitxor({0}, cast({1} as bigint))")
            .on("SQLite", "({0} | {1}) - ({0} & {1})");
    static final Operation BIT_NOT = Operation.unsafe("bitNot", "~{0}").on("H2", "bitnot({0})");
    static final Operation SHIFT_LEFT =
            Operation.unsafe("shiftLeft", "{0} << {1}").on("H2", "lshift({0}, {1})");
    static final Operation SHIFT_RIGHT =
            Operation.unsafe("shiftRight", "{0} >> {1}").on("H2", "rshift({0}, {1})");

    private Arithmetic() {}

    private static String floored(String quotient) {
        return quotient + " - case when mod({0}, {1}) <> 0 and ({0} < 0) <> ({1} < 0) then 1 else 0 end";
    }

    private static Operation floating(String function) {
        return Operation.unsafe(function, function + "({0})")
                .on("PostgreSQL", function + "(cast({0} as double precision))");
    }

    static DecimalExpression divide(Expression<?> dividend, Expression<?> divisor) {
        return DecimalValue.of(OperationCall.infix(DIVIDE, Rank.PRODUCT, dividend, divisor));
    }

    /** What an average is made of. */
    static Expression<?> averaged(DecimalExpression decimals) {
        return DecimalValue.of(OperationCall.of(AVERAGED, Grouped.of(decimals, Rank.DISJUNCTION)));
    }

    /** The whole part of a quotient; whole numbers that the database keeps as decimals would give its fraction too. */
    static Fragment quotient(Expression<?> dividend, Expression<?> divisor) {
        return isDecimal(dividend) || isDecimal(divisor)
                ? new OperationCall(DECIMAL_QUOTIENT, List.of(dividend, divisor), Rank.PRODUCT)
                : whole(QUOTIENT, Rank.PRODUCT, dividend, divisor);
    }

    static Fragment floorDiv(Expression<?> dividend, Expression<?> divisor) {
        return isDecimal(dividend) || isDecimal(divisor)
                ? new OperationCall(DECIMAL_FLOOR_DIVIDE, List.of(dividend, divisor), Rank.SUM)
                : new OperationCall(
                        FLOOR_DIVIDE, List.of(WholeOperand.of(dividend), WholeOperand.of(divisor)), Rank.SUM);
    }

    /** What is computed of decimals is a decimal to the database. */
    static WholeExpression<Long> asLong(Fragment computed, Expression<?> left, Expression<?> right) {
        WholeExpression<Long> number = new WholeValue<>(SqlTypes.LONG, computed);
        return isDecimal(left) || isDecimal(right)
                ? new WholeValue<>(SqlTypes.LONG, new Cast(number, SqlTypes.LONG))
                : number;
    }

    private static boolean isDecimal(Expression<?> whole) {
        return switch (whole.type().jdbcType()) {
            case DECIMAL, NUMERIC -> true;
            default -> false;
        };
    }

    static Fragment whole(Operation operation, int rank, Expression<?> left, Expression<?> right) {
        return OperationCall.infix(operation, rank, WholeOperand.of(left), WholeOperand.of(right));
    }

    static DecimalExpression round(DecimalExpression number, int digits) {
        return DecimalValue.of(isValue(number) ? ROUND_VALUE : ROUND, number, Parameter.integer(digits));
    }

    private static boolean isValue(Expression<?> number) {
        if (number instanceof Computed<?> computed) {
            return computed.fragment() instanceof TypedParameter.ParameterFragment<?>
                    || computed.fragment() instanceof Coerced coerced && isValue(coerced.operand());
        }
        return number instanceof TypedParameter<?>;
    }

    /** Two signs in a row would begin a comment, so only what cannot begin with one stands without parentheses. */
    static Fragment negate(Expression<?> operand) {
        Expression<?> safe = operand instanceof Assignable<?, ?> ? operand : new Enclosed<>(operand);
        return new OperationCall(NEGATE, List.of(safe), Rank.SIGN);
    }
}
