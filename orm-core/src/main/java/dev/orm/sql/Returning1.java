package dev.orm.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns one item of each row: the results are the item's values themselves.
 *
 * @param <A> the type of the item
 */
public final class Returning1<A> extends Returning<A> {

    Returning1(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function. */
    public <T> Returning<T> into(Function<? super A, ? extends T> function) {
        return new MappedReturning<>(change(), items(), values -> function.apply(TypedSelect.value(values, 0)));
    }

    @Override
    public A row(@Nullable Object[] values) {
        return TypedSelect.value(values, 0);
    }

    @Override
    Returning<A> of(Change other) {
        return new Returning1<>(other, items());
    }
}
