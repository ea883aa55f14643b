package dev.orm.sql.render;

import dev.orm.type.SqlType;
import java.util.List;

/**
 * The text of all statements of one shape, for one dialect. An immutable value.
 *
 * @param sql the text
 * @param types how each parameter is bound
 * @param items where each item of the select list stands in a row; empty for changes
 */
public record RenderedSql(String sql, List<SqlType<?>> types, List<ItemColumns> items) {

    /**
     * The columns of one item of a select list.
     *
     * @param first the first one, counted from 1
     * @param types how they are read, one per column
     */
    public record ItemColumns(int first, List<SqlType<?>> types) {

        /** The number of columns. */
        public int count() {
            return types.size();
        }
    }

    /**
     * The text with values, which are those recorded with a statement of this shape.
     *
     * @throws IllegalArgumentException if their number differs from that of the parameters
     */
    public BoundSql bind(Object[] values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(
                    "The text has " + types.size() + " parameters and " + values.length + " values: " + sql);
        }
        return new BoundSql(sql, types, values);
    }
}
