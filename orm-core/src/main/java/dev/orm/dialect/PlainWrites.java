package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes in forms that every database has; keys that come back need a row each. */
record PlainWrites(RowWrites rowWrites) implements WriteRules {

    @Override
    public List<Write> insert(
            Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning) {
        return rowWrites.insert(table, columns, rows, returning, false);
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
