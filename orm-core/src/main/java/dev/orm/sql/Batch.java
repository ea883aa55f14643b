package dev.orm.sql;

import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One change with many sets of values, to be sent as one batch: the text is made once, and the database takes the sets
 * one after the other. An immutable value.
 *
 * <p>In an update or delete {@link Sql#param} stands where the sets' values go. An insert needs no more than its
 * table: the names of the first set say which columns are written.
 */
public final class Batch {

    private final Change change;
    private final List<Map<String, ?>> sets;

    private Batch(Change change, List<Map<String, ?>> sets) {
        this.change = change;
        this.sets = sets;
    }

    /**
     * A change with sets of values by the names of its parameters or columns. All sets have the names of the first.
     *
     * @throws IllegalArgumentException if there is no set, or a set lacks a name of the first or has another
     */
    public static Batch of(Change change, Collection<? extends Map<String, ?>> sets) {
        List<Map<String, ?>> list = List.copyOf(sets);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("A batch of " + change.target() + " has no values: add a set of them");
        }
        for (int i = 1; i < list.size(); i++) {
            if (!list.get(i).keySet().equals(list.get(0).keySet())) {
                throw new IllegalArgumentException(
                        "A batch of " + change.target() + ": set " + (i + 1) + " has values for "
                                + list.get(i).keySet() + ", the first one for "
                                + list.get(0).keySet()
                                + "; give every set the same names, with null for NULL");
            }
        }
        return new Batch(change, list);
    }

    /** The change, in which an insert has one row of parameters. */
    public Change change() {
        return change;
    }

    /** The number of sets. */
    public int size() {
        return sets.size();
    }

    /**
     * The batch with the values that the program gives to columns it does not name, made for each set.
     *
     * @throws IllegalStateException if the insert has rows, or such a value is computed by the database
     */
    public Batch withDefaults() {
        if (change instanceof Insert<?> insert) {
            return ofInsert(insert, List.of());
        }
        return new Batch(change.withDefaults(), sets);
    }

    /** The same values for another change. */
    public Batch withChange(Change other) {
        return new Batch(other, sets);
    }

    /** The names of the values in each set. */
    public Set<String> names() {
        return Set.copyOf(sets.get(0).keySet());
    }

    /** The same batch of inserts with another column, for which a value is made for each row. */
    public Batch with(ColumnDefault made) {
        return change instanceof Insert<?> insert ? ofInsert(insert, List.of(made)) : this;
    }

    private Batch ofInsert(Insert<?> insert, List<ColumnDefault> more) {
        if (!insert.rows().isEmpty() || insert.select() != null) {
            throw new IllegalStateException("A batch of an insert into " + insert.target()
                    + " that has rows of its own: give its values in the sets only");
        }
        Insert<?> rows = insert.rows(sets);
        for (ColumnDefault made : more) {
            rows = rows.with(made);
        }
        Insert<?> complete = rows.withDefaults();
        List<Map<String, ?>> values = new ArrayList<>(sets.size());
        for (List<Expression<?>> row : complete.rows()) {
            values.add(NamedRows.values(complete.target(), complete.columns(), row));
        }
        return new Batch(complete.withParameters(), List.copyOf(values));
    }

    /**
     * The values of one statement of the batch.
     *
     * @param recorded the values of the change as they were recorded, with placeholders where the sets' go
     * @param set the number of the set
     * @throws IllegalArgumentException if the sets have no value for a parameter, one of another class, or one for a
     *     parameter that the change has not
     */
    public @Nullable Object[] values(@Nullable Object[] recorded, int set) {
        Map<String, ?> values = sets.get(set);
        @Nullable Object[] all = recorded.clone();
        for (int i = 0; i < all.length; i++) {
            if (all[i] instanceof NamedParameter<?> parameter) {
                all[i] = value(parameter.name(), parameter.type(), values);
            } else if (all[i] instanceof BatchParameter<?> column) {
                all[i] = value(column.name(), column.type(), values);
            }
        }
        if (set == 0) { // all have the same names
            requireKnown(recorded, values.keySet());
        }
        return all;
    }

    private static void requireKnown(@Nullable Object[] recorded, Set<String> names) {
        Set<String> parameters = new TreeSet<>();
        for (Object value : recorded) {
            if (value instanceof NamedParameter<?> parameter) {
                parameters.add(parameter.name());
            } else if (value instanceof BatchParameter<?> column) {
                parameters.add(column.name());
            }
        }
        Set<String> unknown = new TreeSet<>(names);
        unknown.removeAll(parameters);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("The sets of the batch have values for " + unknown
                    + ", which the change has no parameter for; its parameters are " + parameters);
        }
    }

    private static @Nullable Object value(String name, SqlType<?> type, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null && !values.containsKey(name)) {
            throw new IllegalArgumentException(
                    "The batch has no value for parameter '" + name + "'; its sets have " + values.keySet());
        }
        Class<?> wanted = type.javaType();
        if (value != null && !wanted.isInstance(value)) {
            throw new IllegalArgumentException("The batch has a "
                    + value.getClass().getName() + " for parameter '" + name + "', which takes a " + wanted.getName());
        }
        return value;
    }

    @Override
    public String toString() {
        return change + " (" + sets.size() + " sets of values)";
    }
}
