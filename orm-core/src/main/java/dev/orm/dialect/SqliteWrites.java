package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQLite runs in the process, so that a statement for each row costs little; inserts carry many rows, and their numbers come back. */
final class SqliteWrites implements WriteRules {

    private final RowWrites rowWrites;

    SqliteWrites(Dialect dialect) {
        this.rowWrites = new RowWrites(dialect);
    }

    /** The numbers of an autoincrement column grow with each row of a VALUES, which puts what comes back into the order of the rows. */
    @Override
    public List<Write> insert(
            Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning) {
        return returning.isEmpty()
                ? rowWrites.insert(table, columns, rows, returning, true)
                : rowWrites.insertReturning(
                        table, columns, rows, returning, returning.get(0).identity());
    }

    @Override
    public List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows) {
        return rowWrites.update(table, set, match, rows);
    }

    @Override
    public List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        return rowWrites.delete(table, match, rows);
    }
}
