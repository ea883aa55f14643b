package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns five items of each row.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 */
public final class Returning5<A, B, C, D, E> extends Returning<Row5<A, B, C, D, E>> {

    Returning5(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function, such as the constructor of a record. */
    public <T> Returning<T> into(
            Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> function) {
        return new MappedReturning<>(
                change(),
                items(),
                values -> function.apply(
                        TypedSelect.value(values, 0),
                        TypedSelect.value(values, 1),
                        TypedSelect.value(values, 2),
                        TypedSelect.value(values, 3),
                        TypedSelect.value(values, 4)));
    }

    @Override
    public Row5<A, B, C, D, E> row(@Nullable Object[] values) {
        return new Row5<>(
                TypedSelect.value(values, 0),
                TypedSelect.value(values, 1),
                TypedSelect.value(values, 2),
                TypedSelect.value(values, 3),
                TypedSelect.value(values, 4));
    }

    @Override
    Returning<Row5<A, B, C, D, E>> of(Change other) {
        return new Returning5<>(other, items());
    }
}
