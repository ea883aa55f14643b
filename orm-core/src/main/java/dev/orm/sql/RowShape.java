package dev.orm.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of one result have in common: the label of each value and, where they come from a select, the item. Immutable. */
public final class RowShape {

    private final List<String> labels;
    private final List<Selectable<?>> items;

    private RowShape(List<String> labels, List<Selectable<?>> items) {
        this.labels = labels;
        this.items = items;
    }

    /**
     * The shape of rows of select items: a labelled item has its label, a column its name, an entity the name of its class, and what has
     * no name {@code c1}, {@code c2} and so on by its position.
     */
    public static RowShape of(List<? extends Selectable<?>> items) {
        List<String> labels = new ArrayList<>(items.size());
        for (Selectable<?> item : items) {
            labels.add(label(item, labels.size() + 1));
        }
        return new RowShape(List.copyOf(labels), List.copyOf(items));
    }

    /** The shape of rows of columns that are known by their labels only. */
    public static RowShape named(List<String> labels) {
        return new RowShape(List.copyOf(labels), List.of());
    }

    private static String label(Selectable<?> item, int position) {
        if (item instanceof Labelled<?> labelled) {
            return labelled.label();
        }
        if (item instanceof Assignable<?, ?> column) {
            return column.name();
        }
        return item instanceof EntitySource<?> entity ? entity.entityType().getSimpleName() : "c" + position;
    }

    /** The labels in the order of the values; a label may occur twice. */
    public List<String> labels() {
        return labels;
    }

    /** A row of this shape; takes the array over. */
    public Row row(@Nullable Object[] values) {
        return new Row(this, values);
    }

    /**
     * The position of the value of a label, counted from 0; upper and lower case are told apart only where there is no other way to tell
     * labels apart.
     *
     * @throws IllegalArgumentException when there is no such label, or several values have it
     */
    public int position(String label) {
        int found = only(label, labels.indexOf(label), labels.lastIndexOf(label));
        if (found >= 0) {
            return found;
        }
        List<String> lower =
                labels.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        String wanted = label.toLowerCase(Locale.ROOT);
        found = only(label, lower.indexOf(wanted), lower.lastIndexOf(wanted));
        if (found < 0) {
            throw new IllegalArgumentException(
                    "The row has no value labelled \"" + label + "\"; its labels are " + labels);
        }
        return found;
    }

    private int only(String label, int first, int last) {
        if (first != last) {
            throw new IllegalArgumentException(
                    "The label \"" + label + "\" is ambiguous, it occurs at positions " + first
                            + " and " + last + " of " + labels
                            + ": ask by the selected expression or by position, or label one of them with as(...)");
        }
        return first;
    }

    /**
     * The position of the value of a selected item, counted from 0; an expression also stands for its labelled form.
     *
     * @throws IllegalArgumentException when it was not selected, or was selected under several labels
     */
    public int position(Selectable<?> item) {
        int exact = items.indexOf(item);
        if (exact >= 0) {
            return exact;
        }
        List<Integer> labelled = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Labelled<?> candidate
                    && candidate.expression().equals(item)) {
                labelled.add(i);
            }
        }
        if (labelled.size() == 1) {
            return labelled.get(0);
        }
        throw new IllegalArgumentException(
                labelled.isEmpty()
                        ? item + " was not selected; the row has "
                                + (items.isEmpty() ? "only labels: " + labels : items.toString())
                        : item + " was selected under several labels: ask by one of " + labels);
    }

    /**
     * Checks that each label occurs once, so that a row can be a map.
     *
     * @throws IllegalArgumentException naming the label that occurs twice
     */
    void requireDistinctLabels() {
        Set<String> seen = new HashSet<>();
        for (String label : labels) {
            if (!seen.add(label)) {
                position(label);
            }
        }
    }

    @Override
    public String toString() {
        return labels.toString();
    }
}
