package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;

/**
 * An expression of whole numbers. Arithmetic with a number keeps the Java type, that of two whole expressions yields a {@code Long}, and
 * that with a decimal a decimal.
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

    /** Outside of two numbers. */
    default Condition notBetween(long low, long high) {
        return between(low, high).not();
    }

    /** Different from a number, NULL being a value too. */
    default Condition isDistinctFrom(long value) {
        return isDistinctFrom(WholeNumbers.convert(this, value));
    }

    /** Equal to a number; false for NULL. */
    default Condition isNotDistinctFrom(long value) {
        return isNotDistinctFrom(WholeNumbers.convert(this, value));
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
        return DecimalValue.of(Binary.sum(this, " + ", other));
    }

    /** Sum with a decimal number. */
    default DecimalExpression plus(BigDecimal value) {
        return DecimalValue.of(
                OperationCall.infix(Arithmetic.PLUS_DECIMAL, Rank.SUM, this, Parameter.decimal(this, "plus", value)));
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
        return DecimalValue.of(Binary.sum(this, " - ", other));
    }

    /** Difference from a decimal number. */
    default DecimalExpression minus(BigDecimal value) {
        return DecimalValue.of(
                OperationCall.infix(Arithmetic.MINUS_DECIMAL, Rank.SUM, this, Parameter.decimal(this, "minus", value)));
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
        return DecimalValue.of(OperationCall.infix(
                Arithmetic.TIMES_DECIMAL, Rank.PRODUCT, this, Parameter.decimal(this, "times", value)));
    }

    /** Product with a decimal. */
    default DecimalExpression times(DecimalExpression other) {
        return DecimalValue.of(Binary.product(this, " * ", other));
    }

    /** The quotient with its fraction, to at least 16 digits. */
    default DecimalExpression dividedBy(long divisor) {
        return toDecimal().dividedBy(divisor);
    }

    /** The quotient with its fraction, to at least 16 digits. */
    default DecimalExpression dividedBy(BigDecimal divisor) {
        return toDecimal().dividedBy(divisor);
    }

    /** The quotient with its fraction, to at least 16 digits. */
    default DecimalExpression dividedBy(WholeExpression<?> divisor) {
        return toDecimal().dividedBy(divisor);
    }

    /** The quotient with its fraction, to at least 16 digits. */
    default DecimalExpression dividedBy(DecimalExpression divisor) {
        return toDecimal().dividedBy(divisor);
    }

    /** The whole part of a quotient: rounded towards zero. */
    default WholeExpression<T> quotient(long divisor) {
        return new WholeValue<>(type(), Arithmetic.quotient(this, Parameter.whole(divisor)));
    }

    /** The whole part of a quotient: rounded towards zero. */
    default WholeExpression<Long> quotient(WholeExpression<?> divisor) {
        return Arithmetic.asLong(Arithmetic.quotient(this, divisor), this, divisor);
    }

    /** The quotient rounded down: of -7 and 2 it is -4. */
    default WholeExpression<T> floorDiv(long divisor) {
        return new WholeValue<>(type(), Arithmetic.floorDiv(this, Parameter.whole(divisor)));
    }

    /** The quotient rounded down: of -7 and 2 it is -4. */
    default WholeExpression<Long> floorDiv(WholeExpression<?> divisor) {
        return Arithmetic.asLong(Arithmetic.floorDiv(this, divisor), this, divisor);
    }

    /** The rest of a division, with the sign of this number. */
    default WholeExpression<T> modulo(long divisor) {
        return new WholeValue<>(type(), OperationCall.of(Arithmetic.MODULO, this, Parameter.whole(divisor)));
    }

    /** The rest of a division, with the sign of this number. */
    default WholeExpression<Long> modulo(WholeExpression<?> divisor) {
        return new WholeValue<>(SqlTypes.LONG, OperationCall.of(Arithmetic.MODULO, this, divisor));
    }

    /** The number with the opposite sign. */
    default WholeExpression<T> negate() {
        return new WholeValue<>(type(), Arithmetic.negate(this));
    }

    /** The number without its sign. */
    default WholeExpression<T> abs() {
        return new WholeValue<>(type(), OperationCall.of(Arithmetic.ABS, this));
    }

    /** The bits that are set in both numbers. */
    default WholeExpression<Long> bitAnd(long mask) {
        return bits(Arithmetic.BIT_AND, Parameter.whole(mask));
    }

    /** The bits that are set in both numbers. */
    default WholeExpression<Long> bitAnd(WholeExpression<?> mask) {
        return bits(Arithmetic.BIT_AND, mask);
    }

    /** The bits that are set in at least one of the numbers. */
    default WholeExpression<Long> bitOr(long mask) {
        return bits(Arithmetic.BIT_OR, Parameter.whole(mask));
    }

    /** The bits that are set in at least one of the numbers. */
    default WholeExpression<Long> bitOr(WholeExpression<?> mask) {
        return bits(Arithmetic.BIT_OR, mask);
    }

    /** The bits that are set in one of the numbers only. */
    default WholeExpression<Long> bitXor(long mask) {
        return bits(Arithmetic.BIT_XOR, Parameter.whole(mask));
    }

    /** The bits that are set in one of the numbers only. */
    default WholeExpression<Long> bitXor(WholeExpression<?> mask) {
        return bits(Arithmetic.BIT_XOR, mask);
    }

    private WholeExpression<Long> bits(Operation operation, Expression<?> mask) {
        return new WholeValue<>(SqlTypes.LONG, Arithmetic.whole(operation, Rank.BITS, this, mask));
    }

    /** All bits turned over. */
    default WholeExpression<T> bitNot() {
        return new WholeValue<>(
                type(),
                new OperationCall(Arithmetic.BIT_NOT, List.of(new Enclosed<>(WholeOperand.of(this))), Rank.BITS));
    }

    /** The bits moved up by a number of places; those that leave the type are lost. */
    default WholeExpression<T> shiftLeft(int places) {
        return new WholeValue<>(
                type(), Arithmetic.whole(Arithmetic.SHIFT_LEFT, Rank.BITS, this, Parameter.integer(places)));
    }

    /** The bits moved down by a number of places; the sign stays. */
    default WholeExpression<T> shiftRight(int places) {
        return new WholeValue<>(
                type(), Arithmetic.whole(Arithmetic.SHIFT_RIGHT, Rank.BITS, this, Parameter.integer(places)));
    }

    /** The same number as a {@code Long}, to be compared with expressions of that class; no SQL of its own. */
    default WholeExpression<Long> toLong() {
        return new WholeValue<>(SqlTypes.LONG, new Coerced(this));
    }

    /** As an exact decimal, so that a division keeps its fraction. */
    default DecimalExpression toDecimal() {
        return DecimalValue.of(Binary.product(this, " * ", new Fixed("1.0")));
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
    default WholeExpression<T> nullIf(T value) {
        return new WholeValue<>(type(), Call.nullIf(this, value));
    }

    @Override
    default WholeExpression<T> as(String label) {
        return new LabelledWhole<>(label, this);
    }
}
