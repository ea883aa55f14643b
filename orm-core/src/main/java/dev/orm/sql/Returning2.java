package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns two items of each row.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 */
public final class Returning2<A, B> extends Returning<Row2<A, B>> {

    Returning2(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function, such as the constructor of a record. */
    public <T> Returning<T> into(Function2<? super A, ? super B, ? extends T> function) {
        return new MappedReturning<>(
                change(),
                items(),
                values -> function.apply(TypedSelect.value(values, 0), TypedSelect.value(values, 1)));
    }

    @Override
    public Row2<A, B> row(@Nullable Object[] values) {
        return new Row2<>(TypedSelect.value(values, 0), TypedSelect.value(values, 1));
    }

    @Override
    Returning<Row2<A, B>> of(Change other) {
        return new Returning2<>(other, items());
    }
}
