package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of five items.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 * @param <E> the type of the fifth item
 */
public final class Select5<A, B, C, D, E> extends TypedSelect<Row5<A, B, C, D, E>, Select5<A, B, C, D, E>> {

    Select5(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(Function5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends T> function) {
        return new MappedSelect<>(
                parts,
                values -> function.apply(
                        value(values, 0), value(values, 1), value(values, 2), value(values, 3), value(values, 4)));
    }

    @Override
    public Row5<A, B, C, D, E> row(@Nullable Object[] values) {
        return new Row5<>(value(values, 0), value(values, 1), value(values, 2), value(values, 3), value(values, 4));
    }

    @Override
    Select5<A, B, C, D, E> with(SelectParts parts) {
        return new Select5<>(parts);
    }
}
