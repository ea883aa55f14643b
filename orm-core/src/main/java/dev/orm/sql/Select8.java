package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of eight items.
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
public final class Select8<A, B, C, D, E, F, G, H>
        extends TypedSelect<Row8<A, B, C, D, E, F, G, H>, Select8<A, B, C, D, E, F, G, H>> {

    Select8(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(
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
        return new MappedSelect<>(
                parts,
                values -> function.apply(
                        value(values, 0),
                        value(values, 1),
                        value(values, 2),
                        value(values, 3),
                        value(values, 4),
                        value(values, 5),
                        value(values, 6),
                        value(values, 7)));
    }

    @Override
    public Row8<A, B, C, D, E, F, G, H> row(@Nullable Object[] values) {
        return new Row8<>(
                value(values, 0),
                value(values, 1),
                value(values, 2),
                value(values, 3),
                value(values, 4),
                value(values, 5),
                value(values, 6),
                value(values, 7));
    }

    @Override
    Select8<A, B, C, D, E, F, G, H> with(SelectParts parts) {
        return new Select8<>(parts);
    }
}
