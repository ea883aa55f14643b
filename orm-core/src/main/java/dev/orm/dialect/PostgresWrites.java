package dev.orm.dialect;

import dev.orm.dialect.WriteForms.Form;
import dev.orm.dialect.WriteForms.Shape;
import dev.orm.dialect.WriteForms.Verb;
import dev.orm.schema.Column;
import dev.orm.schema.Table;
import dev.orm.type.SqlType;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL takes the rows of a write as one array per column, in few statements whatever their number. Updates and deletes lock their
 * rows in the order of the key before they change them, so that two of them never wait for each other.
 */
final class PostgresWrites implements WriteRules {

    /** Rows that look for their partners in one statement: few enough to compare each with each, if that is how they are joined. */
    private static final int MOST_PARTNERS = 1000;

    /** More rows than these are worth a plan of their own: it takes about as long to make as fifty rows take to write. */
    static final int MOST_BY_KNOWN_PLAN = 500;

    /** The arrays stand in the statement as values, so that the planner sees how long they are and can hash them. */
    private static final String MANY = "with a as not materialized (select ";

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
        return writes(
                forms.get(new Shape(Verb.INSERT, table, columns, returning, 0), this::insert),
                rows,
                RowChunks.MOST_ROWS);
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
        if (rows.size() <= 1 || isNamedAsArrays(table) || !areArrays(set) || !areArrays(match)) {
            return rowWrites.update(table, set, match, rows);
        }
        return writes(
                forms.get(new Shape(Verb.UPDATE, table, set, match, plan(rows)), this::update),
                byKey(rows, set.size(), MOST_PARTNERS),
                MOST_PARTNERS);
    }

    private Form update(Shape shape) {
        List<Column> set = shape.columns();
        List<Column> columns =
                Stream.concat(set.stream(), shape.others().stream()).toList();
        List<Column> key = key(shape.table(), shape.others());
        String assignments = IntStream.range(0, set.size())
                .mapToObj(i -> name(set.get(i)) + " = " + value(set.get(i), i))
                .collect(Collectors.joining(", "));
        String sql =
                with(shape, columns.size()) + " update " + dialect.quote(shape.table()) + " as t set " + assignments
                        + " from v" + arraysBeside(shape) + " where " + equal("t", shape.others(), set.size()) + " and "
                        + bounded(shape, key, set.size(), "no key update") + " returning " + columns("t", key);
        return new Form(sql, arrays(columns), Write.Kind.RETURNING, key);
    }

    @Override
    public List<Write> lock(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        if (isNamedAsArrays(table) || !areArrays(match)) {
            return List.of();
        }
        int most = match.size() == 1 ? RowChunks.MOST_ROWS : MOST_PARTNERS;
        return writes(
                forms.get(new Shape(Verb.LOCK, table, List.of(), match, plan(rows)), this::lock),
                byKey(rows, 0, most),
                most);
    }

    private Form lock(Shape shape) {
        List<Column> key = key(shape.table(), shape.others());
        String sql = with(shape, shape.others().size()) + " select " + columns("l", key)
                + locked(shape, key, 0, "no key update");
        return new Form(sql, arrays(shape.others()), Write.Kind.RETURNING, key);
    }

    @Override
    public List<Write> delete(Table table, List<Column> match, List<@Nullable Object[]> rows) {
        if (rows.size() <= 1 || isNamedAsArrays(table) || !areArrays(match)) {
            return rowWrites.delete(table, match, rows);
        }
        int most = match.size() == 1 ? RowChunks.MOST_ROWS : MOST_PARTNERS;
        return writes(
                forms.get(new Shape(Verb.DELETE, table, List.of(), match, plan(rows)), this::delete),
                byKey(rows, 0, most),
                most);
    }

    private Form delete(Shape shape) {
        List<Column> key = key(shape.table(), shape.others());
        String paired = shape.others().size() == 1 ? "" : equal("t", shape.others(), 0) + " and ";
        String using = (paired.isEmpty() ? "" : ", v") + arraysBeside(shape);
        String sql = with(shape, shape.others().size()) + " delete from " + dialect.quote(shape.table()) + " as t"
                + (using.isEmpty() ? "" : " using" + using.substring(1)) + " where " + paired
                + bounded(shape, key, 0, "update")
                + " returning " + columns("t", key);
        return new Form(sql, arrays(shape.others()), Write.Kind.RETURNING, key);
    }

    /** Which of two texts a write has: few rows are written by a plan that the server keeps, many by one that is made for them. */
    private static int plan(List<?> rows) {
        return rows.size() > MOST_BY_KNOWN_PLAN ? MOST_PARTNERS : 0;
    }

    private static boolean isOfMany(Shape shape) {
        return shape.size() > 0;
    }

    /** A plan made when the table was small, which the server would keep, goes through all its rows for each of the arrays. */
    static boolean isPlannedAnew(String sql) {
        return sql.contains(MANY);
    }

    private static String with(Shape shape, int arrays) {
        if (!isOfMany(shape)) {
            return "with v as (select * from " + Membership.unnest(arrays) + ')';
        }
        List<String> names = IntStream.range(0, arrays).mapToObj(i -> "c" + i).toList();
        return MANY + names.stream().map(name -> "? as " + name).collect(Collectors.joining(", "))
                + "), v as materialized (select u.* from a, unnest("
                + names.stream().map("a."::concat).collect(Collectors.joining(", ")) + ") as u("
                + String.join(", ", names) + "))";
    }

    private static String arraysBeside(Shape shape) {
        return isOfMany(shape) ? ", a" : "";
    }

    /**
     * Locks the rows in the order of their key, and takes none that has not a value of the arrays in each column of the key. The
     * second is implied by the first, and said nevertheless: the planner of a table whose statistics are from when it was
     * empty expects a single row of it, and would go through all its rows for each row of the arrays.
     */
    private String bounded(Shape shape, List<Column> key, int first, String lock) {
        if (isOfMany(shape)) {
            return within(shape, "t", key, first, 0) + " and (select count(*) from (select l." + name(key.get(0))
                    + locked(shape, key, first, lock) + ") as locked) >= 0";
        }
        String locked = "select l." + name(key.get(0)) + locked(shape, key, first, lock);
        String others = within(shape, "t", key, first, 1);
        return "t." + name(key.get(0)) + " = any(array(" + locked + "))" + (others.isEmpty() ? "" : " and " + others);
    }

    private String locked(Shape shape, List<Column> key, int first, String lock) {
        String partners = key.size() == 1 ? "" : " join v on " + equal("l", key, first);
        return " from " + dialect.quote(shape.table()) + " as l" + partners + arraysBeside(shape) + " where "
                + within(shape, "l", key, first, 0) + " order by " + columns("l", key) + " for " + lock + " of l";
    }

    private String within(Shape shape, String alias, List<Column> key, int first, int from) {
        return IntStream.range(from, key.size())
                .mapToObj(i -> alias + '.' + name(key.get(i)) + " = any(" + list(shape, key.get(i), first + i) + ')')
                .collect(Collectors.joining(" and "));
    }

    private String list(Shape shape, Column column, int index) {
        String value = value(column, index);
        boolean asBound = value.equals("v.c" + index);
        return isOfMany(shape) && asBound ? "a.c" + index : "array(select " + value + " from v)";
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

    /** The statements that give their arrays a name could not name such a table. */
    private static boolean isNamedAsArrays(Table table) {
        return table.name().equalsIgnoreCase("v") || table.name().equalsIgnoreCase("a");
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

    /** Portions follow each other in the order in which each of them locks its rows, where keys sort here as they do in the database. */
    private static List<@Nullable Object[]> byKey(List<@Nullable Object[]> rows, int first, int most) {
        if (rows.size() <= most || !rows.stream().allMatch(row -> isWhole(row[first]))) {
            return rows;
        }
        return rows.stream()
                .sorted(Comparator.comparingLong(row -> ((Number) Objects.requireNonNull(row[first])).longValue()))
                .toList();
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short;
    }

    private static List<Write> writes(Form form, List<@Nullable Object[]> rows, int most) {
        int width = form.types().size();
        return RowChunks.of(rows, most).stream()
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
