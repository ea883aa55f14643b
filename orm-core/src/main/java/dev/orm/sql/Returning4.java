package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns four items of each row.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 */
public final class Returning4<A, B, C, D> extends Returning<Row4<A, B, C, D>> {

    Returning4(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function, such as the constructor of a record. */
    public <T> Returning<T> into(Function4<? super A, ? super B, ? super C, ? super D, ? extends T> function) {
        return new MappedReturning<>(
                change(),
                items(),
                values -> function.apply(
                        TypedSelect.value(values, 0),
                        TypedSelect.value(values, 1),
                        TypedSelect.value(values, 2),
                        TypedSelect.value(values, 3)));
    }

    @Override
    public Row4<A, B, C, D> row(@Nullable Object[] values) {
        return new Row4<>(
                TypedSelect.value(values, 0),
                TypedSelect.value(values, 1),
                TypedSelect.value(values, 2),
                TypedSelect.value(values, 3));
    }

    @Override
    Returning<Row4<A, B, C, D>> of(Change other) {
        return new Returning4<>(other, items());
    }
}
