package dev.orm.sql;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A select whose rows are made by a function of their items. */
final class MappedSelect<R> extends TypedSelect<R, MappedSelect<R>> {

    private static final String SELECTS = MappedSelect.class.getPackageName() + ".Select";

    private final Function<@Nullable Object[], ? extends R> function;

    MappedSelect(SelectParts parts, Function<@Nullable Object[], ? extends R> function) {
        super(parts);
        this.function = function;
    }

    @Override
    public R row(@Nullable Object[] values) {
        try {
            return function.apply(values);
        } catch (NullPointerException e) {
            throw isOfUnboxing(e) ? new IllegalStateException(mismatch(values), e) : e;
        }
    }

    /** A value is unboxed between a select and the constructor, so that no code of the application is on top; nor is any trace of a hot one. */
    private static boolean isOfUnboxing(NullPointerException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 || trace[0].getClassName().startsWith(SELECTS);
    }

    private String mismatch(@Nullable Object[] values) {
        return "The function given to into(...) could not make a row: "
                + Stream.iterate(0, i -> i < values.length, i -> i + 1)
                        .filter(i -> values[i] == null)
                        .map(i -> "item " + (i + 1) + ", " + parts.items().get(i) + ", is NULL")
                        .collect(Collectors.joining("; "))
                + ", and it takes a primitive: take a class that can be null, or give the item a value by coalesce";
    }

    @Override
    MappedSelect<R> with(SelectParts parts) {
        return new MappedSelect<>(parts, function);
    }
}
