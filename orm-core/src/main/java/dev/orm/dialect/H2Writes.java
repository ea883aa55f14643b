package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** H2 runs in the process: what counts is how often a statement is executed, so inserts carry many rows and deletes many keys. */
final class H2Writes implements WriteRules {

    /** H2 compares each row with the whole array, so the effort grows with the square of its length. */
    private static final int MOST_KEYS = 500;

    private final Dialect dialect;
    private final RowWrites rowWrites;

    H2Writes(Dialect dialect) {
        this.dialect = dialect;
        this.rowWrites = new RowWrites(dialect);
    }

    /** H2 inserts the rows of one VALUES one after the other and hands out their keys in that order. */
    @Override
    public List<Write> insert(
            Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning) {
        return rowWrites.insert(table, columns, rows, returning, true);
    }

    @Override
    public List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows) {
        return rowWrites.update(table, set, match, rows);
    }

    @Override
    public List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        if (rows.size() <= 1 || rows.size() > MOST_KEYS || match.size() > 1 || isWrapped(match.get(0))) {
            return rowWrites.delete(table, match, rows);
        }
        String key = rowWrites.names(match);
        String sql = "select " + key + " from old table (delete from " + dialect.quote(table) + " where " + key
                + " = any(?))";
        SqlType<?> keys = new H2ArrayType<>(dialect.stored(match.get(0)));
        Object[] values = rows.stream().map(row -> row[0]).toArray();
        return List.of(new Write(
                sql, List.of(keys), List.<@Nullable Object[]>of(new Object[] {values}), Write.Kind.RETURNING, match));
    }

    /** SQL around a value cannot stand around the elements of an array. */
    private boolean isWrapped(Column column) {
        return !dialect.stored(column).written("").isEmpty();
    }
}
