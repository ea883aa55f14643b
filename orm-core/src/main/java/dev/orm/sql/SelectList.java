package dev.orm.sql;

import java.util.List;

/** The items of a select, and which of equal rows are left out. */
record SelectList(List<Selectable<?>> items, boolean distinct, List<Expression<?>> distinctOn) {

    static SelectList of(List<? extends Selectable<?>> items) {
        return new SelectList(List.copyOf(items), false, List.of());
    }

    SelectList with(List<Selectable<?>> items) {
        return new SelectList(items, distinct, distinctOn);
    }

    SelectList asDistinct() {
        return new SelectList(items, true, List.of());
    }

    SelectList asDistinctOn(Expression<?>... expressions) {
        if (expressions.length == 0) {
            throw new IllegalArgumentException(
                    "distinctOn() needs at least one expression; distinct() compares whole rows");
        }
        return new SelectList(items, true, List.of(expressions));
    }

    void writeTo(SqlWriter writer) {
        writer.sql(distinct ? "select distinct " : "select ");
        if (!distinctOn.isEmpty()) {
            writeDistinctOn(writer);
        }
        writer.items(items);
    }

    private void writeDistinctOn(SqlWriter writer) {
        writer.require(Feature.DISTINCT_ON).sql("on (");
        Lists.write(writer, distinctOn);
        writer.sql(") ");
    }

    boolean has(Expression<?> expression) {
        return items.contains(expression);
    }

    /**
     * The position of an item, counted from 1.
     *
     * @throws IllegalStateException if the expression is none of the items
     */
    int position(Expression<?> expression) {
        for (int i = 0; i < items.size(); i++) {
            Selectable<?> item = items.get(i);
            if (item.equals(expression)
                    || item instanceof Labelled<?> labelled
                            && labelled.expression().equals(expression)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("orderBy(" + expression + ") of a set operation names none of its columns "
                + items + "; order by one of them, or read the whole as a source by subquery(\"name\")");
    }

    /** Whether the items are entities and attributes, so that each row makes one row. */
    boolean isPlain() {
        return items.stream().allMatch(SelectList::isPlain);
    }

    private static boolean isPlain(Selectable<?> item) {
        return item instanceof Source
                || item instanceof Assignable<?, ?>
                || item instanceof Labelled<?> labelled && isPlain(labelled.expression());
    }

    /** The roots of the entities among the items. */
    List<Source> roots() {
        return items.stream()
                .filter(Source.class::isInstance)
                .map(item -> root((Source) item))
                .distinct()
                .toList();
    }

    private static Source root(Source source) {
        Source parent = source.parent();
        return parent == null ? source : root(parent);
    }
}
