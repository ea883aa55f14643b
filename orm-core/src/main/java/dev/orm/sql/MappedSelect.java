package dev.orm.sql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A select whose rows are made by a function of their items. */
final class MappedSelect<R> extends TypedSelect<R, MappedSelect<R>> {

    private final Function<@Nullable Object[], ? extends R> function;

    MappedSelect(SelectParts parts, Function<@Nullable Object[], ? extends R> function) {
        super(parts);
        this.function = function;
    }

    @Override
    public R row(@Nullable Object[] values) {
        return function.apply(values);
    }

    @Override
    MappedSelect<R> with(SelectParts parts) {
        return new MappedSelect<>(parts, function);
    }
}
