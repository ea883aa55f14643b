package dev.orm.sql;

/** How tightly an expression holds together, so that parentheses stand only where they are needed. */
final class Rank {

    static final int DISJUNCTION = 1;
    static final int CONJUNCTION = 2;
    static final int NEGATION = 3;
    static final int PREDICATE = 4;
    static final int BITS = 5;
    static final int CONCATENATION = 5;
    static final int SUM = 6;
    static final int PRODUCT = 7;
    static final int SIGN = 8;
    static final int ATOM = 9;

    private Rank() {}

    static int of(Expression<?> expression) {
        return expression instanceof Ranked ranked ? ranked.rank() : ATOM;
    }

    /** Writes an operand, in parentheses if it holds together less tightly than its place needs. */
    static void write(SqlWriter writer, Expression<?> operand, int least) {
        if (of(operand) >= least) {
            operand.writeTo(writer);
        } else {
            writer.sql("(");
            operand.writeTo(writer);
            writer.sql(")");
        }
    }
}
