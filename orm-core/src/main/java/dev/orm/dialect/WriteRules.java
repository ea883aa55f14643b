package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database writes many rows of one table: which statements, in which form, of which size. Implementations are thread-safe.
 *
 * <p>Each row is an array with the values of the named columns in their order, null for NULL. The statements of one call are executed
 * in the order of the list.
 */
public interface WriteRules {

    /** Rules with forms that every database has: VALUES with many rows, and batches of statements for one row each. */
    static WriteRules plain(Dialect dialect) {
        return new PlainWrites(new RowWrites(dialect));
    }

    /**
     * Inserts rows.
     *
     * @param returning columns whose values the database makes and that must come back; then every write is of kind
     *     {@link Write.Kind#GENERATED_KEYS} or {@link Write.Kind#NUMBERED}, its keys in the order of its rows, and the writes together hold the rows in their order
     */
    List<Write> insert(Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning);

    /**
     * Updates rows found by their key, and by their version where {@code match} has one.
     *
     * @param set   the columns to set; at least one
     * @param match the columns of the table's primary key, then optionally others that must have the given values
     * @param rows  the values to set, then the values to match, none of which is null
     * @return writes of kind {@link Write.Kind#COUNTS} (a count of 0 is a row that was not hit) or {@link Write.Kind#RETURNING} (the
     *     primary keys that were hit)
     */
    List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows);

    /**
     * Locks rows in the order of their keys, for several updates of them that follow; nothing where the database locks no rows, or in
     * no order.
     *
     * @param match the columns of the table's primary key, then optionally others that must have the given values
     * @param rows  the values to match, none of which is null
     */
    default List<Write> lock(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        return List.of();
    }

    /**
     * Deletes rows found by their key, and by their version where {@code match} has one.
     *
     * @param match the columns of the table's primary key, then optionally others that must have the given values
     * @param rows  the values to match, none of which is null
     * @return writes as those of {@link #update}
     */
    List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows);
}
