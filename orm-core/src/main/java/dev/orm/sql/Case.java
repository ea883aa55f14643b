package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A choice between values by conditions, the first that is true deciding. Made by {@link Sql#caseWhen}; immutable.
 *
 * @param <T> the Java type of the values
 * @param <X> the family of the expression
 */
public final class Case<T, X extends Expression<T>> {

    private final SqlType<T> type;
    private final BiFunction<SqlType<T>, Fragment, X> family;
    private final List<Branch> branches;

    private Case(SqlType<T> type, BiFunction<SqlType<T>, Fragment, X> family, List<Branch> branches) {
        this.type = type;
        this.family = family;
        this.branches = branches;
    }

    record Branch(Condition condition, Expression<?> value) {

        Branch {
            if (condition.isAbsent()) {
                throw new IllegalArgumentException("caseWhen(condition, " + value
                        + "): the condition is absent, so there is nothing to decide by");
            }
        }
    }

    static <T, X extends Expression<T>> Case<T, X> of(
            Condition condition, Expression<T> value, BiFunction<SqlType<T>, Fragment, X> family) {
        return new Case<>(value.type(), family, List.of(new Branch(condition, value)));
    }

    /** Otherwise, when a condition is true, a value. */
    public Case<T, X> when(Condition condition, T value) {
        return when(condition, new TypedParameter<>(type, Values.require("caseWhen", "when", value)));
    }

    /** Otherwise, when a condition is true, what an expression yields. */
    public Case<T, X> when(Condition condition, Expression<T> value) {
        return new Case<>(type, family, Lists.with(branches, new Branch(condition, value)));
    }

    /** Otherwise, when a condition is true, NULL. */
    public Case<T, X> whenNull(Condition condition) {
        return when(condition, new Null<>(type));
    }

    /** A value where no condition is true. */
    public X orElse(T value) {
        return orElse(new TypedParameter<>(type, Values.require("caseWhen", "orElse", value)));
    }

    /** What an expression yields where no condition is true. */
    public X orElse(Expression<T> value) {
        return family.apply(type, new CaseFragment(branches, value));
    }

    /** NULL where no condition is true. */
    public X orNull() {
        return family.apply(type, new CaseFragment(branches, new Null<>(type)));
    }

    private record CaseFragment(List<Branch> branches, Expression<?> otherwise) implements Fragment {

        @Override
        public void writeTo(SqlWriter writer) {
            writer.sql("case");
            for (Branch branch : branches) {
                writer.sql(" when ");
                branch.condition.writeTo(writer);
                writer.sql(" then ");
                branch.value.writeTo(writer);
            }
            writer.sql(" else ");
            otherwise.writeTo(writer);
            writer.sql(" end");
        }
    }
}
