package dev.orm.sql;

import java.util.Collection;
import java.util.List;

/** Membership in a list of values. */
record InList(List<? extends Expression<?>> operands, InValues values, boolean negated) implements Predicate {

    static Condition of(Expression<?> operand, Collection<?> values, boolean negated) {
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
