package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;

/** The clauses of a select. */
record SelectParts(SelectList list, FromClause from, Filter filter, Slice slice, List<LoadOption> options) {

    static SelectParts of(Selectable<?>... items) {
        return of(List.of(items));
    }

    static SelectParts of(List<? extends Selectable<?>> items) {
        return new SelectParts(
                new SelectList(List.copyOf(items), false), FromClause.EMPTY, Filter.NONE, Slice.ALL, List.of());
    }

    List<Selectable<?>> items() {
        return list.items();
    }

    boolean isDistinct() {
        return list.distinct();
    }

    /** An aggregate has a value even where no row matches, so only plain columns are decided beforehand. */
    boolean isEmpty() {
        return slice.isNothing() || filter.isImpossible() && list.isPlain();
    }

    SelectParts distinct() {
        return new SelectParts(new SelectList(list.items(), true), from, filter, slice, options);
    }

    /** The sources stay: without a FROM clause of their own they were those of the items that go. */
    SelectParts withItem(Selectable<?> item) {
        FromClause kept = from.sources().isEmpty() ? from.withSources(list.roots()) : from;
        return new SelectParts(new SelectList(List.of(item), list.distinct()), kept, filter, slice, List.of());
    }

    /** The sources stay those of the items that were there. */
    SelectParts plus(List<? extends Selectable<?>> more) {
        FromClause kept = from.sources().isEmpty() ? from.withSources(list.roots()) : from;
        List<Selectable<?>> all = new ArrayList<>(list.items());
        all.addAll(more);
        return new SelectParts(new SelectList(List.copyOf(all), list.distinct()), kept, filter, slice, options);
    }

    SelectParts with(FromClause from) {
        return new SelectParts(list, from, filter, slice, options);
    }

    SelectParts with(Filter filter) {
        return new SelectParts(list, from, filter, slice, options);
    }

    SelectParts with(Slice slice) {
        return new SelectParts(list, from, filter, slice, options);
    }

    SelectParts withOptions(LoadOption... more) {
        return new SelectParts(list, from, filter, slice, Lists.with(options, more));
    }

    void writeTo(SqlWriter writer) {
        writer.beginSelect(from.sources(), from.joins());
        list.writeTo(writer);
        from.writeTo(writer);
        filter.writeTo(writer);
        slice.writeTo(writer, list);
        writer.endSelect();
    }
}
