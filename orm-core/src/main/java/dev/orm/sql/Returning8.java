package dev.orm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that returns eight items of each row.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 * @param <F> the type of the sixth item
 * @param <G> the type of the seventh item
 * @param <H> the type of the eighth item
 */
public final class Returning8<A, B, C, D, E, F, G, H> extends Returning<Row8<A, B, C, D, E, F, G, H>> {

    Returning8(Change change, List<? extends Selectable<?>> items) {
        super(change, items);
    }

    /** The same statement with its rows made by a function, such as the constructor of a record. */
    public <T> Returning<T> into(
            Function8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends T>
                    function) {
        return new MappedReturning<>(
                change(),
                items(),
                values -> function.apply(
                        TypedSelect.value(values, 0),
                        TypedSelect.value(values, 1),
                        TypedSelect.value(values, 2),
                        TypedSelect.value(values, 3),
                        TypedSelect.value(values, 4),
                        TypedSelect.value(values, 5),
                        TypedSelect.value(values, 6),
                        TypedSelect.value(values, 7)));
    }

    @Override
    public Row8<A, B, C, D, E, F, G, H> row(@Nullable Object[] values) {
        return new Row8<>(
                TypedSelect.value(values, 0),
                TypedSelect.value(values, 1),
                TypedSelect.value(values, 2),
                TypedSelect.value(values, 3),
                TypedSelect.value(values, 4),
                TypedSelect.value(values, 5),
                TypedSelect.value(values, 6),
                TypedSelect.value(values, 7));
    }

    @Override
    Returning<Row8<A, B, C, D, E, F, G, H>> of(Change other) {
        return new Returning8<>(other, items());
    }
}
