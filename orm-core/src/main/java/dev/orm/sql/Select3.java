package dev.orm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select of three items.
 *
 * @param <A> the type of the first item
 * @param <B> the type of the second item
 * @param <C> the type of the third item
 */
public final class Select3<A, B, C> extends TypedSelect<Row3<A, B, C>, Select3<A, B, C>> {

    Select3(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function, such as the constructor of a record. */
    public <T> Select<T> into(Function3<? super A, ? super B, ? super C, ? extends T> function) {
        return new MappedSelect<>(
                parts, values -> function.apply(value(values, 0), value(values, 1), value(values, 2)));
    }

    @Override
    public Row3<A, B, C> row(@Nullable Object[] values) {
        return new Row3<>(value(values, 0), value(values, 1), value(values, 2));
    }

    @Override
    Select3<A, B, C> with(SelectParts parts) {
        return new Select3<>(parts);
    }
}
