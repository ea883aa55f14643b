package dev.orm.schema;

import dev.orm.sql.Expression;

/**
 * An expression over the columns of a table that is still being described: what a generated column computes, what an index holds.
 *
 * <p>Columns are written without the table's name and values as literals. Implementations are thread-safe.
 */
@FunctionalInterface
public interface TableExpression {

    /** The expression, given the finished table. */
    Expression<?> of(Table table);
}
