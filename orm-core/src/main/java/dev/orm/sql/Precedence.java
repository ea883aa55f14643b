package dev.orm.sql;

/** How tightly an operator holds its operands together, from loose to tight. */
public enum Precedence {
    /** As {@code =} and {@code like}: an operand of it that compares stands in parentheses. */
    COMPARISON(Rank.PREDICATE),

    /** As {@code ||} and the operators that a database adds to the standard. */
    OPERATOR(Rank.CONCATENATION),

    /** As {@code +} and {@code -}. */
    SUM(Rank.SUM),

    /** As {@code *} and {@code /}. */
    PRODUCT(Rank.PRODUCT),

    /** As a call of a function, or anything else that stands in parentheses of its own. */
    CALL(Rank.ATOM);

    private final int rank;

    Precedence(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    /** The operands of an infix operator that groups from the left. */
    Expression<?> operand(int position, Expression<?> operand) {
        if (this == CALL) {
            return operand;
        }
        boolean mayBeEqual = position == 0 && this != COMPARISON;
        return Grouped.of(operand, mayBeEqual ? rank : rank + 1);
    }
}
