package dev.orm.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A select of one item: its rows are the item's values themselves.
 *
 * @param <A> the type of the item
 */
public final class Select1<A> extends TypedSelect<A, Select1<A>> {

    Select1(SelectParts parts) {
        super(parts);
    }

    /** The same select with its rows made by a function. */
    public <T> Select<T> into(Function<? super A, ? extends T> function) {
        return new MappedSelect<>(parts, values -> function.apply(value(values, 0)));
    }

    /**
     * This select as an expression: the value of its only row, NULL when it has none.
     *
     * @throws IllegalStateException if the item is an entity
     */
    public OrderedExpression<A> scalar() {
        return ScalarSelect.of(this);
    }

    @Override
    public A row(@Nullable Object[] values) {
        return value(values, 0);
    }

    @Override
    Select1<A> with(SelectParts parts) {
        return new Select1<>(parts);
    }
}
