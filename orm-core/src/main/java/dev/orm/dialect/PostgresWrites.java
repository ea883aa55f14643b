package dev.orm.dialect;

import dev.orm.dialect.WriteForms.Form;
import dev.orm.dialect.WriteForms.Shape;
import dev.orm.dialect.WriteForms.Verb;
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
    private final WriteForms forms = new WriteForms();

    PostgresWrites(Dialect dialect) {
        this.dialect = dialect;
        this.rowWrites = new RowWrites(dialect);
    }

    /** Keys that come back need a row each, because the server promises no order for the rows of one statement. */
    @Override
    public List<Write> insert(
            Table table, List<Column> columns, List<@Nullable Object[]> rows, List<Column> returning) {
        if (rows.size() <= 1 || !returning.isEmpty() || columns.isEmpty() || !areArrays(columns)) {
            return rowWrites.insert(table, columns, rows, returning, false);
        }
        return writes(forms.get(new Shape(Verb.INSERT, table, columns, returning, 0), this::insert), rows);
    }

    private Form insert(Shape shape) {
        List<Column> columns = shape.columns();
        String values = IntStream.range(0, columns.size())
                .mapToObj(i -> value(columns.get(i), i))
                .collect(Collectors.joining(", "));
        String sql = "insert into " + dialect.quote(shape.table()) + " (" + rowWrites.names(columns) + ") select "
                + values + " from " + Membership.unnest(columns.size());
        return new Form(sql, arrays(columns), Write.Kind.COUNTS, List.of());
    }

    @Override
    public List<Write> update(Table table, List<Column> set, List<Column> match, List<@Nullable Object[]> rows) {
        if (rows.size() <= 1 || !areArrays(set) || !areArrays(match)) {
            return rowWrites.update(table, set, match, rows);
        }
        return writes(forms.get(new Shape(Verb.UPDATE, table, set, match, 0), this::update), rows);
    }

    private Form update(Shape shape) {
        List<Column> set = shape.columns();
        List<Column> columns =
                Stream.concat(set.stream(), shape.others().stream()).toList();
        List<Column> key = key(shape.table(), shape.others());
        String assignments = IntStream.range(0, set.size())
                .mapToObj(i -> name(set.get(i)) + " = " + value(set.get(i), i))
                .collect(Collectors.joining(", "));
        String sql = "update " + dialect.quote(shape.table()) + " as t set " + assignments + " from (select v.* from "
                + locked(shape, key, set.size()) + " for no key update of l) as v where " + equal("t", key, set.size())
                + " returning " + columns("t", key);
        return new Form(sql, arrays(columns), Write.Kind.RETURNING, key);
    }

    @Override
    public List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        if (rows.size() <= 1 || !areArrays(match)) {
            return rowWrites.delete(table, match, rows);
        }
        return writes(forms.get(new Shape(Verb.DELETE, table, List.of(), match, 0), this::delete), rows);
    }

    private Form delete(Shape shape) {
        List<Column> key = key(shape.table(), shape.others());
        String sql =
                "delete from " + dialect.quote(shape.table()) + " as t using (select v.* from " + locked(shape, key, 0)
                        + " for update of l) as v where " + equal("t", key, 0) + " returning " + columns("t", key);
        return new Form(sql, arrays(shape.others()), Write.Kind.RETURNING, key);
    }

    /** The rows of the arrays that are in the table, in the order of the key; a row lock clause follows. */
    private String locked(Shape shape, List<Column> key, int first) {
        return Membership.unnest(first + shape.others().size()) + " join " + dialect.quote(shape.table()) + " as l on "
                + equal("l", shape.others(), first) + " order by " + columns("l", key);
    }

    private String equal(String alias, List<Column> columns, int first) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> alias + '.' + name(columns.get(i)) + " = " + value(columns.get(i), first + i))
                .collect(Collectors.joining(" and "));
    }

    private String columns(String alias, List<Column> columns) {
        return columns.stream().map(column -> alias + '.' + name(column)).collect(Collectors.joining(", "));
    }

    private String value(Column column, int index) {
        return PostgresTypes.element(column.on(dialect.name()), "v.c" + index);
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

    private boolean areArrays(List<Column> columns) {
        return columns.stream()
                .allMatch(column ->
                        dialect.supportsArrayOf(column.on(dialect.name()).type()));
    }

    private List<SqlType<?>> arrays(List<Column> columns) {
        return columns.stream()
                .<SqlType<?>>map(column -> PostgresArrayType.of(dialect.stored(column)))
                .toList();
    }

    private static List<Write> writes(Form form, List<@Nullable Object[]> rows) {
        int width = form.types().size();
        return RowChunks.of(rows).stream()
                .map(chunk -> form.with(List.<@Nullable Object[]>of(transposed(chunk, width))))
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
