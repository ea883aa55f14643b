package dev.orm.dialect;

import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes in the forms that every database has: VALUES with one or more rows, and a parameter for each value. */
final class RowWrites {

    /** Few sizes make few texts, and the largest are worth most. */
    private static final int[] SIZES = {128, 16, 1};

    private static final int MOST_PARAMETERS = 32_000;

    private final Dialect dialect;

    RowWrites(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Inserts with several rows in one VALUES; {@code keysInRowOrder} says whether generated keys then come back in the rows' order. */
    List<Write> insert(
            Table table,
            List<Column> columns,
            List<@Nullable Object[]> rows,
            List<Column> returning,
            boolean keysInRowOrder) {
        List<Write> writes = new ArrayList<>();
        boolean single = columns.isEmpty() || !returning.isEmpty() && !keysInRowOrder;
        int from = 0;
        for (int size : single ? new int[] {1} : SIZES) {
            int times = size * columns.size() > MOST_PARAMETERS ? 0 : (rows.size() - from) / size;
            if (times > 0) {
                writes.add(insert(
                        table, columns, joined(rows.subList(from, from + times * size), size), returning, size));
                from += times * size;
            }
        }
        return writes;
    }

    private Write insert(
            Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning, int size) {
        List<SqlType<?>> types = new ArrayList<>(columns.size() * size);
        for (int i = 0; i < size; i++) {
            columns.forEach(column -> types.add(column.type()));
        }
        Write.Kind kind = returning.isEmpty() ? Write.Kind.COUNTS : Write.Kind.GENERATED_KEYS;
        return new Write(insertText(table, columns, size), types, rows, kind, returning);
    }

    private String insertText(Table table, List<Column> columns, int size) {
        if (columns.isEmpty()) {
            return "insert into " + dialect.quote(table) + " default values";
        }
        String row = "(" + "?, ".repeat(columns.size() - 1) + "?)";
        return "insert into " + dialect.quote(table) + " (" + names(columns) + ") values "
                + (row + ", ").repeat(size - 1) + row;
    }

    private static List<@Nullable Object[]> joined(List<@Nullable Object[]> rows, int size) {
        if (size == 1) {
            return List.copyOf(rows);
        }
        List<@Nullable Object[]> joined = new ArrayList<>(rows.size() / size);
        for (int from = 0; from < rows.size(); from += size) {
            joined.add(
                    rows.subList(from, from + size).stream().flatMap(Stream::of).toArray());
        }
        return joined;
    }

    /** One update for each row, as a batch. */
    List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String assignments = set.stream().map(column -> name(column) + " = ?").collect(Collectors.joining(", "));
        String sql = "update " + dialect.quote(table) + " set " + assignments + " where " + matches(match);
        return List.of(
                new Write(sql, types(Stream.concat(set.stream(), match.stream())), rows, Write.Kind.COUNTS, List.of()));
    }

    /** One delete for each row, as a batch. */
    List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String sql = "delete from " + dialect.quote(table) + " where " + matches(match);
        return List.of(new Write(sql, types(match.stream()), rows, Write.Kind.COUNTS, List.of()));
    }

    private String matches(List<Column> match) {
        return match.stream().map(column -> name(column) + " = ?").collect(Collectors.joining(" and "));
    }

    String names(List<Column> columns) {
        return columns.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Column column) {
        return dialect.quote(column.identifier());
    }

    private static List<SqlType<?>> types(Stream<Column> columns) {
        return columns.<SqlType<?>>map(Column::type).toList();
    }
}
