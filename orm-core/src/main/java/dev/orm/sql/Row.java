package dev.orm.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of values whose number and types are known only when the statement runs. The values are read by their position, by their label, or
 * by the expression that selected them. Immutable, as far as its values are; thread-safe. Its text leaves the values out.
 */
public final class Row {

    private final RowShape shape;
    private final @Nullable Object[] values;

    Row(RowShape shape, @Nullable Object[] values) {
        if (values.length != shape.labels().size()) {
            throw new IllegalArgumentException(
                    "A row of " + shape + " takes " + shape.labels().size() + " values and there are " + values.length);
        }
        this.shape = shape;
        this.values = values;
    }

    /** The number of values. */
    public int size() {
        return values.length;
    }

    /** The labels in the order of the values. */
    public List<String> labels() {
        return shape.labels();
    }

    /** The values in the order of the select list; null is NULL. */
    public List<@Nullable Object> values() {
        List<@Nullable Object> list = new ArrayList<>(values.length);
        Collections.addAll(list, values);
        return Collections.unmodifiableList(list);
    }

    /**
     * The value at a position, counted from 0; null is NULL.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    public @Nullable Object get(int position) {
        if (position < 0 || position >= values.length) {
            throw new IndexOutOfBoundsException("The row has the positions 0 to " + (values.length - 1) + ", of "
                    + shape.labels() + "; there is no position " + position);
        }
        return values[position];
    }

    /**
     * The value of a label; null is NULL.
     *
     * @throws IllegalArgumentException when there is no such label, or several values have it
     */
    public @Nullable Object get(String label) {
        return values[shape.position(label)];
    }

    /**
     * The value of a label as a class; null is NULL.
     *
     * @throws IllegalArgumentException when there is no such label, several values have it, or the value is of another class
     */
    public <T> @Nullable T get(String label, Class<T> type) {
        Object value = get(label);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("The value labelled \"" + label + "\" is of "
                    + value.getClass().getName() + ", not of " + type.getName());
        }
        return type.cast(value);
    }

    /**
     * The value of a selected expression or entity; null is NULL.
     *
     * @throws IllegalArgumentException when it was not selected
     */
    @SuppressWarnings("unchecked") // the item fixes the type of its values
    public <T> @Nullable T get(Selectable<T> item) {
        return (T) values[shape.position(item)];
    }

    /**
     * The values by their labels, in the order of the select list; cannot be changed.
     *
     * @throws IllegalArgumentException when a label occurs twice
     */
    public Map<String, @Nullable Object> asMap() {
        shape.requireDistinctLabels();
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(shape.labels().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    /** Equal to a row of the same labels and values. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row
                && shape.labels().equals(row.shape.labels())
                && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return "row of " + shape;
    }
}
