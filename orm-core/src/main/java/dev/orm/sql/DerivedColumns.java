package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** The columns of a derived source: their names, and the expressions that their values come from. */
record DerivedColumns(List<String> labels, List<Expression<?>> expressions) {

    /**
     * The columns that the items of a select make. Items without a label are named {@code c1}, {@code c2} and so on, by
     * their position.
     */
    static DerivedColumns of(String what, List<? extends Selectable<?>> items) {
        List<String> labels = new ArrayList<>(items.size());
        List<Expression<?>> expressions = new ArrayList<>(items.size());
        for (Selectable<?> item : items) {
            if (!(item instanceof Expression<?> expression)) {
                throw new IllegalArgumentException(what + " selects the entity " + item
                        + ", which is no column; select the attributes that the statement around it needs");
            }
            String label =
                    expression instanceof Labelled<?> labelled ? labelled.label() : "c" + (expressions.size() + 1);
            if (labels.contains(label)) {
                throw new IllegalArgumentException(what + " has two columns named \"" + label
                        + "\"; give one of the items another label by .as(\"...\")");
            }
            labels.add(label);
            expressions.add(expression);
        }
        return new DerivedColumns(List.copyOf(labels), List.copyOf(expressions));
    }

    /** The items with the labels of the columns. */
    List<Selectable<?>> labelled() {
        List<Selectable<?>> items = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            Expression<?> expression = expressions.get(i);
            items.add(expression instanceof Labelled<?> ? expression : new LabelledValue<>(labels.get(i), expression));
        }
        return List.copyOf(items);
    }

    /** The label of the column that an item of the select makes. */
    String labelOf(Source source, Expression<?> item) {
        for (int i = 0; i < expressions.size(); i++) {
            Expression<?> expression = expressions.get(i);
            if (expression.equals(item)
                    || expression instanceof Labelled<?> labelled
                            && labelled.expression().equals(item)) {
                return labels.get(i);
            }
        }
        throw new IllegalArgumentException(
                source + " has no column for " + item + "; its columns are " + labels + ", made of " + expressions);
    }

    /** The label of the column that a column of another source makes. */
    String labelOf(Source derived, Source source, String name) {
        for (int i = 0; i < expressions.size(); i++) {
            Object made =
                    expressions.get(i) instanceof Labelled<?> labelled ? labelled.expression() : expressions.get(i);
            if (made instanceof Assignable<?, ?> column
                    && column.source().equals(source)
                    && column.name().equals(name)) {
                return labels.get(i);
            }
        }
        throw new IllegalArgumentException(derived + " has no column for " + source + "." + name + "; its columns are "
                + labels + ", made of " + expressions);
    }

    /** The type of the values of a column. */
    SqlType<?> type(Source source, String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new IllegalArgumentException(source + " has no column \"" + label + "\"; its columns are " + labels);
        }
        return expressions.get(index).type();
    }
}
