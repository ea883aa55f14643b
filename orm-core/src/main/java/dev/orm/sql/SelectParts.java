package dev.orm.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The clauses of a select. */
record SelectParts(
        SelectList list, FromClause from, Filter filter, Slice slice, List<LoadOption> options, Extras extras) {

    static SelectParts of(Selectable<?>... items) {
        return of(List.of(items));
    }

    static SelectParts of(List<? extends Selectable<?>> items) {
        return of(items, Extras.NONE);
    }

    static SelectParts of(List<? extends Selectable<?>> items, SelectBody body) {
        return of(items, Extras.of(body));
    }

    private static SelectParts of(List<? extends Selectable<?>> items, Extras extras) {
        return new SelectParts(SelectList.of(items), FromClause.EMPTY, Filter.NONE, Slice.ALL, List.of(), extras);
    }

    List<Selectable<?>> items() {
        return list.items();
    }

    /** Whether there is nothing around the body, so that it can be part of another. */
    boolean isBare() {
        return slice.equals(Slice.ALL)
                && extras.ctes().isEmpty()
                && extras.bindings().isEmpty();
    }

    /** Whether it can be an operand of a set operation without parentheses. */
    boolean isBareSelect() {
        return extras.body() == null && isBare();
    }

    /** An aggregate has a value even where no row matches, so only plain columns are decided beforehand. */
    boolean isEmpty() {
        return !extras.changesRows()
                && (slice.isNothing() || extras.body() == null && filter.isImpossible() && list.isPlain());
    }

    /** Says which clause is added, which is refused where the rows are not those of a plain select. */
    SelectParts plain(String clause) {
        SelectBody body = extras.body();
        if (body != null) {
            throw body.refuse(clause);
        }
        return this;
    }

    /** Says which clause is added around the rows, which is refused where they are those of a text. */
    SelectParts sliceable(String clause) {
        return extras.body() instanceof TextBody ? plain(clause) : this;
    }

    /** The sources stay: without a FROM clause of their own they were those of the items that go. */
    SelectParts withItems(List<Selectable<?>> items) {
        return new SelectParts(list.with(items), from.orElse(list.items()), filter, slice, List.of(), extras);
    }

    /** The same with others in place of each item, in each part of a set operation; those of a text stay. */
    SelectParts replacingItems(Function<? super Selectable<?>, ? extends List<? extends Selectable<?>>> replacement) {
        if (extras.body() instanceof TextBody) {
            return this;
        }
        List<Selectable<?>> replaced = new ArrayList<>();
        list.items().forEach(item -> replaced.addAll(replacement.apply(item)));
        SelectParts changed = withItems(List.copyOf(replaced));
        return extras.body() instanceof Compound compound
                ? changed.with(new Extras(extras.ctes(), extras.bindings(), compound.replacingItems(replacement)))
                : changed;
    }

    /** The same with a label for each column, as a statement around it needs them. */
    SelectParts labelled(DerivedColumns columns) {
        SelectBody body = extras.body();
        SelectList labelled = list.with(columns.labelled());
        Extras inside = body == null ? extras : new Extras(extras.ctes(), extras.bindings(), body.labelled(columns));
        return new SelectParts(labelled, from, filter, slice, options, inside);
    }

    SelectParts with(SelectList list) {
        return new SelectParts(list, from, filter, slice, options, extras);
    }

    /** The sources stay those of the items that were there. */
    SelectParts plus(List<? extends Selectable<?>> more) {
        List<Selectable<?>> all = new ArrayList<>(list.items());
        all.addAll(more);
        return new SelectParts(list.with(List.copyOf(all)), from.orElse(list.items()), filter, slice, options, extras);
    }

    SelectParts with(FromClause from) {
        return new SelectParts(list, from, filter, slice, options, extras);
    }

    SelectParts with(Filter filter) {
        return new SelectParts(list, from, filter, slice, options, extras);
    }

    SelectParts with(Slice slice) {
        return new SelectParts(list, from, filter, slice, options, extras);
    }

    SelectParts with(Extras extras) {
        return new SelectParts(list, from, filter, slice, options, extras);
    }

    SelectParts withOptions(LoadOption... more) {
        return new SelectParts(list, from, filter, slice, Lists.with(options, more), extras);
    }

    void writeTo(SqlWriter writer) {
        if (extras == Extras.NONE) {
            writeClauses(writer);
            return;
        }
        extras.begin(writer);
        SelectBody body = extras.body();
        if (body == null) {
            writeClauses(writer);
        } else {
            body.writeTo(writer, this);
            slice.writeAround(writer, list);
        }
        extras.end(writer);
    }

    private void writeClauses(SqlWriter writer) {
        writer.beginSelect(from.sources(), from.joins());
        SelectList written = filter.groups().isEmpty() ? list : list.referredToBy(filter.groups());
        written.writeTo(writer);
        from.writeTo(writer);
        filter.writeTo(writer, written);
        slice.writeTo(writer, written);
        writer.endSelect();
    }
}
