package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL takes the rows of a write as one array per column, in one statement whatever their number. Updates and deletes lock their
 * rows in the order of the key before they change them, so that two of them never wait for each other.
 */
final class PostgresWrites implements WriteRules {

    private final Dialect dialect;
    private final RowWrites rowWrites;

    PostgresWrites(Dialect dialect) {
        this.dialect = dialect;
        this.rowWrites = new RowWrites(dialect);
    }

    /** Keys that come back need a row each, because the server promises no order for the rows of one statement. */
    @Override
    public List<Write> insert(
            Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning) {
        List<SqlType<?>> arrays = arrays(columns);
        if (rows.size() <= 1 || !returning.isEmpty() || columns.isEmpty() || arrays == null) {
            return rowWrites.insert(table, columns, rows, returning, false);
        }
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> value(columns.get(i), i))
                .collect(Collectors.joining(", "));
        String sql = "insert into " + dialect.quote(table) + " (" + rowWrites.names(columns) + ") select " + values
                + " from " + Membership.unnest(columns.size());
        return writes(sql, arrays, rows, Write.Kind.COUNTS, List.of());
    }

    @Override
    public List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows) {
        List<Column> columns = Stream.concat(set.stream(), match.stream()).toList();
        List<SqlType<?>> arrays = arrays(columns);
        if (rows.size() <= 1 || arrays == null) {
            return rowWrites.update(table, set, match, rows);
        }
        List<Column> key = key(table, match);
        String assignments = IntStream.range(0, set.size())
                .mapToObj(i -> name(set.get(i)) + " = " + value(set.get(i), i))
                .collect(Collectors.joining(", "));
        String sql = "update " + dialect.quote(table) + " as t set " + assignments + " from (select v.* from "
                + locked(table, match, key, set.size(), columns.size()) + " for no key update of l) as v where "
                + equal("t", key, set.size())
                + " returning " + columns("t", key);
        return writes(sql, arrays, rows, Write.Kind.RETURNING, key);
    }

    @Override
    public List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        List<SqlType<?>> arrays = arrays(match);
        if (rows.size() <= 1 || arrays == null) {
            return rowWrites.delete(table, match, rows);
        }
        List<Column> key = key(table, match);
        String sql = "delete from " + dialect.quote(table) + " as t using (select v.* from "
                + locked(table, match, key, 0, match.size()) + " for update of l) as v where " + equal("t", key, 0)
                + " returning " + columns("t", key);
        return writes(sql, arrays, rows, Write.Kind.RETURNING, key);
    }

    /** The rows of the arrays that are in the table, in the order of the key; a row lock clause follows. */
    private String locked(Table table, List<Column> match, List<Column> key, int first, int size) {
        return Membership.unnest(size) + " join " + dialect.quote(table) + " as l on " + equal("l", match, first)
                + " order by " + columns("l", key);
    }

    private String equal(String alias, List<Column> columns, int first) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> alias + '.' + name(columns.get(i)) + " = v.c" + (first + i))
                .collect(Collectors.joining(" and "));
    }

    private String columns(String alias, List<Column> columns) {
        return columns.stream().map(column -> alias + '.' + name(column)).collect(Collectors.joining(", "));
    }

    private static String value(Column column, int index) {
        String cast = PostgresTypes.castOfText(column);
        return cast == null ? "v.c" + index : "cast(v.c" + index + " as " + cast + ')';
    }

    private String name(Column column) {
        return dialect.quote(column.identifier());
    }

    /** What tells the rows apart: the primary key where the match begins with it, else all that is matched. */
    private static List<Column> key(Table table, List<Column> match) {
        List<Column> key = table.keyColumns();
        boolean begins = !key.isEmpty()
                && match.size() >= key.size()
                && match.subList(0, key.size()).equals(key);
        return begins ? key : match;
    }

    /** The array types of columns, or null when values of one of them do not travel in arrays. */
    private @Nullable List<SqlType<?>> arrays(List<Column> columns) {
        if (!columns.stream().allMatch(column -> dialect.supportsArrayOf(column.type()))) {
            return null;
        }
        return columns.stream()
                .<SqlType<?>>map(column -> dialect.arrayOf(column.type()))
                .toList();
    }

    private static List<Write> writes(
            String sql,
            List<SqlType<?>> arrays,
            List<@Nullable Object[]> rows,
            Write.Kind kind,
            List<Column> returning) {
        return RowChunks.of(rows).stream()
                .map(chunk -> new Write(
                        sql, arrays, List.<@Nullable Object[]>of(transposed(chunk, arrays.size())), kind, returning))
                .toList();
    }

    private static Object[] transposed(List<@Nullable Object[]> rows, int width) {
        return IntStream.range(0, width).mapToObj(i -> column(rows, i)).toArray();
    }

    private static @Nullable Object[] column(List<@Nullable Object[]> rows, int index) {
        @Nullable Object[] values = new Object[rows.size()];
        int position = 0;
        for (@Nullable Object[] row : rows) {
            values[position++] = row[index];
        }
        return values;
    }
}
