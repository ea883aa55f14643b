package dev.orm.sql;

import dev.orm.type.SqlTypes;
import java.math.BigDecimal;
import java.util.Arrays;

/** An expression of exact decimal numbers. Arithmetic with decimals and whole numbers stays exact. */
public non-sealed interface DecimalExpression extends NumberExpression<BigDecimal> {

    /** Equal to one of the numbers. */
    default Condition in(BigDecimal... values) {
        return in(Arrays.asList(values));
    }

    /** Sum with a number. */
    default DecimalExpression plus(BigDecimal value) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " + ", Parameter.decimal(this, "plus", value)));
    }

    /** Sum with another expression. */
    default DecimalExpression plus(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " + ", other));
    }

    /** Sum with a whole expression. */
    default DecimalExpression plus(WholeExpression<?> other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " + ", other));
    }

    /** Difference from a number. */
    default DecimalExpression minus(BigDecimal value) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " - ", Parameter.decimal(this, "minus", value)));
    }

    /** Difference from another expression. */
    default DecimalExpression minus(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " - ", other));
    }

    /** Difference from a whole expression. */
    default DecimalExpression minus(WholeExpression<?> other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.sum(this, " - ", other));
    }

    /** Product with a number. */
    default DecimalExpression times(BigDecimal value) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " * ", Parameter.decimal(this, "times", value)));
    }

    /** Product with another expression. */
    default DecimalExpression times(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " * ", other));
    }

    /** Product with a whole expression. */
    default DecimalExpression times(WholeExpression<?> other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " * ", other));
    }

    /** Quotient by a number. */
    default DecimalExpression dividedBy(BigDecimal value) {
        return new DecimalValue(
                SqlTypes.DECIMAL, Binary.product(this, " / ", Parameter.decimal(this, "dividedBy", value)));
    }

    /** Quotient by another expression. */
    default DecimalExpression dividedBy(DecimalExpression other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " / ", other));
    }

    /** Quotient by a whole expression. */
    default DecimalExpression dividedBy(WholeExpression<?> other) {
        return new DecimalValue(SqlTypes.DECIMAL, Binary.product(this, " / ", other));
    }

    /** Rounded to a number of digits after the point. */
    default DecimalExpression round(int digits) {
        return new DecimalValue(SqlTypes.DECIMAL, new Call("round", this, Parameter.integer(digits)));
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
    default DecimalExpression as(String label) {
        return new LabelledDecimal(label, this);
    }
}
