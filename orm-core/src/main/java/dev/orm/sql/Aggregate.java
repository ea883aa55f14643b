package dev.orm.sql;

import dev.orm.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A value made of the rows of a group, such as a sum. As an immutable value: each method yields a new one.
 *
 * @param <T> the Java type of the value
 * @param <X> the family of the value where it is computed over a window
 * @param <A> the type of the aggregate itself
 */
public abstract sealed class Aggregate<T, X extends Expression<T>, A extends Aggregate<T, X, A>>
        implements Expression<T>, WindowFunction<X>
        permits ConditionAggregate,
                DecimalAggregate,
                FloatingAggregate,
                OrderedAggregate,
                TemporalAggregate,
                TextAggregate,
                ValueAggregate,
                WholeAggregate {

    private final SqlType<T> type;
    private final AggregateCall call;

    Aggregate(SqlType<T> type, AggregateCall call) {
        this.type = type;
        this.call = call;
    }

    abstract A with(AggregateCall call);

    abstract X computed(Fragment fragment);

    /** The same over those rows of the group that meet the conditions; absent conditions are left out. */
    public final A filter(Condition... conditions) {
        return with(call.filtered(conditions));
    }

    /** The same over the different values of the group. */
    public final A distinct() {
        return with(call.asDistinct());
    }

    /** The same with the values taken in an order, which matters to texts and arrays made of them. */
    public final A orderBy(Ordering... orderings) {
        return with(call.ordered(orderings));
    }

    @Override
    public final X over(Window window) {
        return computed(new Over(call, window));
    }

    @Override
    public final SqlType<T> type() {
        return type;
    }

    @Override
    public final void writeTo(SqlWriter writer) {
        call.writeTo(writer);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Aggregate<?, ?, ?> that
                && getClass() == that.getClass()
                && type.equals(that.type)
                && call.equals(that.call);
    }

    @Override
    public final int hashCode() {
        return call.hashCode();
    }

    @Override
    public final String toString() {
        return call.toString();
    }
}
