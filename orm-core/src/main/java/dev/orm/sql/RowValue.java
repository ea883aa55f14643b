package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several expressions compared together. An immutable value.
 *
 * @param expressions the expressions, at least one
 */
public record RowValue(List<? extends Expression<?>> expressions) {

    /**
     * Checks the row.
     *
     * @throws IllegalArgumentException if there are no expressions
     */
    public RowValue {
        expressions = List.copyOf(expressions);
        if (expressions.isEmpty()) {
            throw new IllegalArgumentException("row() needs at least one expression");
        }
    }

    /** Equal to the row of the values, one by one. */
    public Condition eq(@Nullable Object... values) {
        if (values.length != expressions.size()) {
            throw new IllegalArgumentException("row" + expressions + ".eq(...) has " + values.length + " values");
        }
        List<Condition> parts = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            parts.add(compare(expressions.get(i), " = ", values[i]));
        }
        return Condition.allOf(parts);
    }

    /** Equal to another row, one by one. */
    public Condition eq(RowValue other) {
        if (other.expressions.size() != expressions.size()) {
            throw new IllegalArgumentException("row" + expressions + " is compared with row" + other.expressions);
        }
        List<Condition> parts = new ArrayList<>(expressions.size());
        for (int i = 0; i < expressions.size(); i++) {
            parts.add(new Comparison(expressions.get(i), " = ", other.expressions.get(i)));
        }
        return Condition.allOf(parts);
    }

    /** Different from the row of the values in at least one place. */
    public Condition ne(@Nullable Object... values) {
        return compare("ne", " <> ", values);
    }

    /** Different from another row in at least one place. */
    public Condition ne(RowValue other) {
        return compare(" <> ", other);
    }

    /** Greater than the row of the values, the first difference deciding. */
    public Condition gt(@Nullable Object... values) {
        return compare("gt", " > ", values);
    }

    /** Greater than another row, the first difference deciding. */
    public Condition gt(RowValue other) {
        return compare(" > ", other);
    }

    /** Greater than or equal to the row of the values, the first difference deciding. */
    public Condition ge(@Nullable Object... values) {
        return compare("ge", " >= ", values);
    }

    /** Greater than or equal to another row, the first difference deciding. */
    public Condition ge(RowValue other) {
        return compare(" >= ", other);
    }

    /** Less than the row of the values, the first difference deciding. */
    public Condition lt(@Nullable Object... values) {
        return compare("lt", " < ", values);
    }

    /** Less than another row, the first difference deciding. */
    public Condition lt(RowValue other) {
        return compare(" < ", other);
    }

    /** Less than or equal to the row of the values, the first difference deciding. */
    public Condition le(@Nullable Object... values) {
        return compare("le", " <= ", values);
    }

    /** Less than or equal to another row, the first difference deciding. */
    public Condition le(RowValue other) {
        return compare(" <= ", other);
    }

    private Condition compare(String method, String operator, @Nullable Object... values) {
        requireWidth(method + "(...)", values.length);
        List<Expression<?>> right = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            right.add(parameter(expressions.get(i), method, values[i]));
        }
        return new RowComparison(List.copyOf(expressions), operator, List.copyOf(right));
    }

    private Condition compare(String operator, RowValue other) {
        requireWidth(other.toString(), other.expressions.size());
        return new RowComparison(List.copyOf(expressions), operator, List.copyOf(other.expressions));
    }

    private void requireWidth(String what, int width) {
        if (width != expressions.size()) {
            throw new IllegalArgumentException(
                    this + " has " + expressions.size() + " expressions and is compared with " + what + " of " + width);
        }
    }

    /**
     * Equal to one of the rows of a sub-query.
     *
     * @throws IllegalArgumentException if the sub-query has another number of items
     */
    public Condition in(Select<?> select) {
        requireWidth("the rows of a sub-query", select.items().size());
        return new RowInSelect(this, select, false);
    }

    /**
     * Different from all the rows of a sub-query. Never true when the sub-query yields a NULL.
     *
     * @throws IllegalArgumentException if the sub-query has another number of items
     */
    public Condition notIn(Select<?> select) {
        requireWidth("the rows of a sub-query", select.items().size());
        return new RowInSelect(this, select, true);
    }

    /** Equal to one of the rows; false when there are none. */
    public Condition in(Collection<? extends Object[]> rows) {
        return list(rows, false);
    }

    /** Different from all the rows; true when there are none. */
    public Condition notIn(Collection<? extends Object[]> rows) {
        return list(rows, true);
    }

    private Condition list(Collection<? extends Object[]> rows, boolean negated) {
        return rows.isEmpty()
                ? Constant.of(negated)
                : new InList(expressions, InValues.ofRows(this, expressions.size(), rows), negated);
    }

    static Comparison compare(Expression<?> left, String operator, @Nullable Object value) {
        return new Comparison(left, operator, parameter(left, operator.strip(), value));
    }

    @SuppressWarnings("unchecked")
    static Parameter<Object> parameter(Expression<?> operand, String operator, @Nullable Object value) {
        Class<?> wanted = operand.type().javaType();
        if (value != null && !wanted.isInstance(value)) {
            throw new IllegalArgumentException(operand + " is " + wanted.getName() + " and is compared with a value of "
                    + value.getClass().getName());
        }
        return Parameter.of(operand, operator, (SqlType<Object>) operand.type(), value);
    }

    @Override
    public String toString() {
        return "row" + expressions;
    }
}
