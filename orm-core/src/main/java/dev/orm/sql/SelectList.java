package dev.orm.sql;

import java.util.ArrayList;
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

    /** The same with a label for each item that a grouping refers to, because it cannot repeat its values. */
    SelectList referredToBy(List<GroupingElement> groups) {
        List<Selectable<?>> labelled = new ArrayList<>(items);
        for (GroupingElement group : groups) {
            for (Expression<?> expression : GroupingSets.expressions(group)) {
                int position = reference(expression);
                if (position > 0 && !(labelled.get(position - 1) instanceof Labelled<?>)) {
                    labelled.set(position - 1, new LabelledValue<>(freeLabel(position), (Expression<?>)
                            labelled.get(position - 1)));
                }
            }
        }
        return labelled.equals(items) ? this : with(List.copyOf(labelled));
    }

    private String freeLabel(int position) {
        String label = "c" + position;
        while (hasLabel(label)) {
            label += "_";
        }
        return label;
    }

    private boolean hasLabel(String label) {
        return items.stream()
                .anyMatch(item ->
                        item instanceof Labelled<?> labelled && labelled.label().equalsIgnoreCase(label));
    }

    /** The position of the item that has to be referred to instead of writing an expression again; 0 for none. */
    int reference(Expression<?> expression) {
        int position = find(expression);
        return position > 0 && ParameterSearch.hasParameters(expression) ? position : 0;
    }

    /** Writes an expression of the GROUP BY clause: by its item where it has values. */
    void writeGroup(SqlWriter writer, Expression<?> expression) {
        int position = reference(expression);
        if (position > 0) {
            writer.grouped(position, ((Labelled<?>) items.get(position - 1)).label());
        } else {
            expression.writeTo(writer);
        }
    }

    boolean has(Expression<?> expression) {
        return items.contains(expression);
    }

    /**
     * Orders rows that are not those of one select by the position of an item, or of an attribute of an entity.
     *
     * @throws IllegalStateException if the expression is none of the items and attributes
     */
    void writePosition(SqlWriter writer, Ordering ordering) {
        Expression<?> expression = ordering.expression();
        int position = find(expression);
        if (position > 0) {
            ordering.writeTo(writer, items, position, null);
            return;
        }
        if (expression instanceof Assignable<?, ?> attribute) {
            int entity = items.indexOf(attribute.source());
            if (entity >= 0) {
                ordering.writeTo(writer, items, entity + 1, attribute.name());
                return;
            }
        }
        throw new IllegalStateException("orderBy(" + expression + ") of a set operation names none of its columns "
                + items + "; order by one of them, or read the whole as a source by subquery(\"name\")");
    }

    private int find(Expression<?> expression) {
        Object wanted = plain(expression);
        for (int i = 0; i < items.size(); i++) {
            if (plain(items.get(i)).equals(wanted)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Object plain(Selectable<?> item) {
        return item instanceof Labelled<?> labelled ? labelled.expression() : item;
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
}
