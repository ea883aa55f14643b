package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns six items of each row.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 * @param <F> the type of the sixth item
 */
public final class Returning6<A, B, C, D, E, F> extends Returning<Row6<A, B, C, D, E, F>> {

    Returning6(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function, such as the constructor of a record. */
    public <T> Returning<T> into(
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> function) {
        return new MappedReturning<>(
                change(),
                items(),
                values -> function.apply(
                        TypedSelect.value(values, 0),
                        TypedSelect.value(values, 1),
                        TypedSelect.value(values, 2),
                        TypedSelect.value(values, 3),
                        TypedSelect.value(values, 4),
                        TypedSelect.value(values, 5)));
    }

    @Override
    public Row6<A, B, C, D, E, F> row(@Nullable Object[] values) {
        return new Row6<>(
                TypedSelect.value(values, 0),
                TypedSelect.value(values, 1),
                TypedSelect.value(values, 2),
                TypedSelect.value(values, 3),
                TypedSelect.value(values, 4),
                TypedSelect.value(values, 5));
    }

    @Override
    Returning<Row6<A, B, C, D, E, F>> of(Change other) {
        return new Returning6<>(other, items());
    }
}
