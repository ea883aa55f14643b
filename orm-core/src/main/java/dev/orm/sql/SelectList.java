package dev.orm.sql;

import java.util.List;

/** The items of a select. */
record SelectList(List<Selectable<?>> items, boolean distinct) {

    void writeTo(SqlWriter writer) {
        writer.sql(distinct ? "select distinct " : "select ");
        writer.items(items);
    }

    boolean has(Expression<?> expression) {
        return items.contains(expression);
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
