package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of six items.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 * @param <F> the type of the sixth item
 */
public final class Select6<A, B, C, D, E, F> extends TypedSelect<Row6<A, B, C, D, E, F>, Select6<A, B, C, D, E, F>> {

    Select6(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(
            Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T> function) {
        return new MappedSelect<>(
                parts,
                values -> function.apply(
                        value(values, 0),
                        value(values, 1),
                        value(values, 2),
                        value(values, 3),
                        value(values, 4),
                        value(values, 5)));
    }

    @Override
    public Row6<A, B, C, D, E, F> row(@Nullable Object[] values) {
        return new Row6<>(
                value(values, 0),
                value(values, 1),
                value(values, 2),
                value(values, 3),
                value(values, 4),
                value(values, 5));
    }

    @Override
    Select6<A, B, C, D, E, F> with(SelectParts parts) {
        return new Select6<>(parts);
    }
}
