package dev.orm.schema;

import dev.orm.sql.Condition;

/**
 * A condition over the columns of a table that is still being described: a check, or which rows an index holds.
 *
 * <p>Columns are written without the table's name and values as literals. Implementations are thread-safe.
 */
@FunctionalInterface
public interface TableCondition extends TableExpression {

    @Override
    Condition of(Table table);
}
