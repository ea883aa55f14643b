package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paging by the values of the last row instead of by counting: the condition that a row comes after another in an
 * order. The cost of a page does not grow with its number, and rows that come or go meanwhile shift nothing.
 *
 * <p>The order must tell any two rows apart, as one that ends with the key does. A term whose values may be NULL must
 * say where NULLs go ({@link Ordering#nullsFirst()}, {@link Ordering#nullsLast()}); without it rows with NULL appear on
 * no page.
 */
public final class Keyset {

    private Keyset() {}

    /**
     * Rows that come after the row with these values.
     *
     * @param orderings the order of the select
     * @param values the row's values, one per term of the order; an expression, where the database is to compute one
     * @throws IllegalArgumentException if there are not as many values as terms, or a value is null whose term does not
     *     say where NULLs go
     */
    public static Condition after(List<Ordering> orderings, List<? extends @Nullable Object> values) {
        check(orderings, values);
        return isUniform(orderings) ? uniform(orderings, values) : bounded(orderings, values);
    }

    /**
     * Rows that come before the row with these values. To read the page before, order by the {@link #reversed} terms as
     * well.
     *
     * @throws IllegalArgumentException as {@link #after}
     */
    public static Condition before(List<Ordering> orderings, List<? extends @Nullable Object> values) {
        return after(reversed(orderings), values);
    }

    /** The opposite order. */
    public static List<Ordering> reversed(List<Ordering> orderings) {
        return orderings.stream().map(Ordering::reversed).toList();
    }

    private static void check(List<Ordering> orderings, List<? extends @Nullable Object> values) {
        if (orderings.isEmpty()) {
            throw new IllegalArgumentException("Keyset paging needs an order; add orderBy(...) that ends with the key");
        }
        if (orderings.size() != values.size()) {
            throw new IllegalArgumentException("The order " + orderings + " has " + orderings.size()
                    + " terms and the row " + values.size() + " values");
        }
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null && orderings.get(i).nulls() == Ordering.Nulls.UNSPECIFIED) {
                throw new IllegalArgumentException("The row's value of " + orderings.get(i)
                        + " is null; say nullsFirst() or nullsLast() in the order, so that the rows around it"
                        + " are known");
            }
        }
    }

    private static boolean isUniform(List<Ordering> orderings) {
        boolean descending = orderings.get(0).descending();
        return orderings.stream()
                .allMatch(term -> term.descending() == descending && term.nulls() == Ordering.Nulls.UNSPECIFIED);
    }

    /**
     * One comparison of rows; the bound on the first term alone is for databases that use an index for nothing else.
     */
    private static Condition uniform(List<Ordering> orderings, List<? extends @Nullable Object> values) {
        Ordering first = orderings.get(0);
        if (orderings.size() == 1) {
            return strictly(first, values.get(0));
        }
        List<Expression<?>> operands = new ArrayList<>();
        List<Expression<?>> parameters = new ArrayList<>();
        for (int i = 0; i < orderings.size(); i++) {
            operands.add(orderings.get(i).expression());
            parameters.add(operand(orderings.get(i), "after", values.get(i)));
        }
        String operator = first.descending() ? " < " : " > ";
        return bound(first, values.get(0)).and(new RowComparison(operands, operator, parameters));
    }

    private static Condition bounded(List<Ordering> orderings, List<? extends @Nullable Object> values) {
        Ordering first = orderings.get(0);
        Condition after = after(orderings, values, 0);
        return first.nulls() == Ordering.Nulls.UNSPECIFIED && orderings.size() > 1
                ? bound(first, values.get(0)).and(after)
                : after;
    }

    private static Condition after(List<Ordering> orderings, List<? extends @Nullable Object> values, int term) {
        Condition strictly = strictly(orderings.get(term), values.get(term));
        if (term == orderings.size() - 1) {
            return strictly;
        }
        return strictly.or(same(orderings.get(term), values.get(term)).and(after(orderings, values, term + 1)));
    }

    private static Condition bound(Ordering term, @Nullable Object value) {
        return compare(term, term.descending() ? " <= " : " >= ", value);
    }

    private static Condition strictly(Ordering term, @Nullable Object value) {
        Expression<?> expression = term.expression();
        if (value == null) {
            return term.nulls() == Ordering.Nulls.FIRST ? expression.isNotNull() : Constant.FALSE;
        }
        Condition beyond = compare(term, term.descending() ? " < " : " > ", value);
        return term.nulls() == Ordering.Nulls.LAST ? beyond.or(expression.isNull()) : beyond;
    }

    private static Condition same(Ordering term, @Nullable Object value) {
        return value == null ? term.expression().isNull() : compare(term, " = ", value);
    }

    private static Condition compare(Ordering term, String operator, @Nullable Object value) {
        return new Comparison(term.expression(), operator, operand(term, operator.strip(), value));
    }

    private static Expression<?> operand(Ordering term, String operator, @Nullable Object value) {
        return value instanceof Expression<?> computed
                ? computed
                : RowValue.parameter(term.expression(), operator, value);
    }
}
