package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of two items.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 */
public final class Select2<A, B> extends TypedSelect<Row2<A, B>, Select2<A, B>> {

    Select2(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(Function2<? super A, ? super B, ? extends T> function) {
        return new MappedSelect<>(parts, values -> function.apply(value(values, 0), value(values, 1)));
    }

    @Override
    public Row2<A, B> row(@Nullable Object[] values) {
        return new Row2<>(value(values, 0), value(values, 1));
    }

    @Override
    Select2<A, B> with(SelectParts parts) {
        return new Select2<>(parts);
    }
}
