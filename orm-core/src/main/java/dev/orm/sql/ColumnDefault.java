package dev.orm.sql;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a column gets where a statement does not name it.
 *
 * @param column the column
 * @param maker what makes the value
 */
public record ColumnDefault(Assignable<?, ?> column, Maker maker) {

    /** Makes the value of one row. Called by any thread. */
    @FunctionalInterface
    public interface Maker {

        /**
         * The value, or an {@link Expression} for the database to compute; null is NULL.
         *
         * @param row the row's other values by the names of their columns, as far as the program knows them
         */
        @Nullable
        Object make(Map<String, @Nullable Object> row);
    }

    boolean isOf(Assignable<?, ?> other) {
        return column.source().equals(other.source()) && column.name().equals(other.name());
    }

    /** The value of a row, which is one of its known values from now on. */
    Expression<?> make(Map<String, @Nullable Object> row) {
        Object value = maker.make(Collections.unmodifiableMap(row));
        if (!(value instanceof Expression<?>)) {
            row.put(column.name(), value);
        }
        return InsertRows.value(column, value);
    }
}
