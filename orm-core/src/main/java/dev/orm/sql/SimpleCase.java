package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A choice between values by what one expression is equal to. Made by {@link Func#caseOf}; immutable.
 *
 * @param <S> the Java type of the expression
 * @param <T> the Java type of the values
 * @param <X> the family of the values
 */
public final class SimpleCase<S, T, X extends Expression<T>> {

    private final Expression<S> subject;
    private final SqlType<T> type;
    private final BiFunction<SqlType<T>, Fragment, X> family;
    private final List<Branch> branches;

    private SimpleCase(
            Expression<S> subject, SqlType<T> type, BiFunction<SqlType<T>, Fragment, X> family, List<Branch> branches) {
        this.subject = subject;
        this.type = type;
        this.family = family;
        this.branches = branches;
    }

    private record Branch(Expression<?> value, Expression<?> result) {}

    static <S, T, X extends Expression<T>> SimpleCase<S, T, X> of(
            Expression<S> subject, S value, Expression<T> result, BiFunction<SqlType<T>, Fragment, X> family) {
        return new SimpleCase<S, T, X>(subject, result.type(), family, List.of()).when(value, result);
    }

    /** A value where the subject has another. */
    public SimpleCase<S, T, X> when(S value, T result) {
        return when(value, new TypedParameter<>(type, Values.require("caseOf", "when", result)));
    }

    /** What an expression yields where the subject has a value. */
    public SimpleCase<S, T, X> when(S value, Expression<T> result) {
        Branch branch = new Branch(Parameter.of(subject, "when", subject.type(), value), result);
        return new SimpleCase<>(subject, type, family, Lists.with(branches, branch));
    }

    /** A value where the subject has none of those named. */
    public X orElse(T value) {
        return orElse(new TypedParameter<>(type, Values.require("caseOf", "orElse", value)));
    }

    /** What an expression yields where the subject has none of the values named. */
    public X orElse(Expression<T> value) {
        return family.apply(type, new SimpleCaseFragment(subject, branches, value));
    }

    /** NULL where the subject has none of the values named. */
    public X orNull() {
        return orElse(new Null<>(type));
    }

    private record SimpleCaseFragment(Expression<?> subject, List<Branch> branches, Expression<?> otherwise)
            implements Fragment {

        @Override
        public void writeTo(SqlWriter writer) {
            writer.sql("case ");
            Rank.write(writer, subject, Rank.PREDICATE + 1);
            for (Branch branch : branches) {
                writer.sql(" when ");
                branch.value.writeTo(writer);
                writer.sql(" then ");
                branch.result.writeTo(writer);
            }
            writer.sql(" else ");
            otherwise.writeTo(writer);
            writer.sql(" end");
        }
    }
}
