package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns three items of each row.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 */
public final class Returning3<A, B, C> extends Returning<Row3<A, B, C>> {

    Returning3(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function, such as the constructor of a record. */
    public <T> Returning<T> into(Function3<? super A, ? super B, ? super C, ? extends T> function) {
        return new MappedReturning<>(
                change(),
                items(),
                values -> function.apply(
                        TypedSelect.value(values, 0), TypedSelect.value(values, 1), TypedSelect.value(values, 2)));
    }

    @Override
    public Row3<A, B, C> row(@Nullable Object[] values) {
        return new Row3<>(TypedSelect.value(values, 0), TypedSelect.value(values, 1), TypedSelect.value(values, 2));
    }

    @Override
    Returning<Row3<A, B, C>> of(Change other) {
        return new Returning3<>(other, items());
    }
}
