package dev.orm.sql;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Membership in a list of values. */
record InList(List<? extends Expression<?>> operands, InValues values, boolean negated) implements Predicate {

    static Condition of(Expression<?> operand, @Nullable Collection<?> values, boolean negated) {
        if (values == null) {
            throw new IllegalArgumentException("The values that " + operand + " is to be " + (negated ? "not " : "")
                    + "in are null; an empty collection stands for none, and "
                    + (negated ? "notInIfPresent" : "inIfPresent") + " leaves the condition out");
        }
        return values.isEmpty()
                ? Constant.of(negated)
                : new InList(List.of(operand), InValues.of(operand, values), negated);
    }

    @Override
    public void writeTo(SqlWriter writer) {
        writer.in(operands, values, negated);
    }

    @Override
    public String toString() {
        return ReadableSql.of(this);
    }
}
