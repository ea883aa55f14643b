package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of seven items.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 * @param <F> the type of the sixth item
 * @param <G> the type of the seventh item
 */
public final class Select7<A, B, C, D, E, F, G>
        extends TypedSelect<Row7<A, B, C, D, E, F, G>, Select7<A, B, C, D, E, F, G>> {

    Select7(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(
            Function7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends T>
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
                        value(values, 6)));
    }

    @Override
    public Row7<A, B, C, D, E, F, G> row(@Nullable Object[] values) {
        return new Row7<>(
                value(values, 0),
                value(values, 1),
                value(values, 2),
                value(values, 3),
                value(values, 4),
                value(values, 5),
                value(values, 6));
    }

    @Override
    Select7<A, B, C, D, E, F, G> with(SelectParts parts) {
        return new Select7<>(parts);
    }
}
