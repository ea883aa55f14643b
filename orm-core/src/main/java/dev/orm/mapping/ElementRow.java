package dev.orm.mapping;

import org.jspecify.annotations.Nullable;

/**
 * One row of a collection table, without the key of its owner: what says where the element is in its collection, and
 * the values the element consists of.
 *
 * <p>The arrays are not to be changed.
 *
 * @param index the position in a list, or the values of the key in a map; empty where the database holds neither
 * @param values the values of the element
 */
public record ElementRow(@Nullable Object[] index, @Nullable Object[] values) {

    /** Whether this is the row of a null: no value is there. */
    public boolean isEmpty() {
        for (Object value : values) {
            if (value != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other; // rows are compared by the types of their columns: see ElementShape
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "row of " + values.length + " values";
    }
}
