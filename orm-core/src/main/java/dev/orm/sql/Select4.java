package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of four items.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 * @param <D> the type of the fourth item
 */
public final class Select4<A, B, C, D> extends TypedSelect<Row4<A, B, C, D>, Select4<A, B, C, D>> {

    Select4(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(Function4<? super A, ? super B, ? super C, ? super D, ? extends T> function) {
        return new MappedSelect<>(
                parts,
                values -> function.apply(value(values, 0), value(values, 1), value(values, 2), value(values, 3)));
    }

    @Override
    public Row4<A, B, C, D> row(@Nullable Object[] values) {
        return new Row4<>(value(values, 0), value(values, 1), value(values, 2), value(values, 3));
    }

    @Override
    Select4<A, B, C, D> with(SelectParts parts) {
        return new Select4<>(parts);
    }
}
