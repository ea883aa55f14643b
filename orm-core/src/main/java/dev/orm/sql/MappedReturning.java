package dev.orm.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change whose returned rows are made by a function of their items. */
final class MappedReturning<R> extends Returning<R> {

    private final Function<@Nullable Object[], ? extends R> function;

    MappedReturning(
            Change change, List<? extends Selectable<?>> items, Function<@Nullable Object[], ? extends R> function) {
        super(change, items);
        this.function = function;
    }

    @Override
    public R row(@Nullable Object[] values) {
        return function.apply(values);
    }

    @Override
    Returning<R> of(Change other) {
        return new MappedReturning<>(other, items(), function);
    }
}
